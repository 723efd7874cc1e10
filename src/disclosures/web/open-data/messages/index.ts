import { catalogue, type Say } from '../../../../platform/http/portal/messages/index.js';
import { en } from './en.js';
import { zh } from './zh.js';

/** Words of feeds, exports and open data. */
export const openDataWords = catalogue(zh, en);
export type SayOpenData = Say<keyof typeof zh>;
