/** `Buffer` for readers that were written for Node: put in by the build wherever it is named. */
export { Buffer } from 'buffer/';
