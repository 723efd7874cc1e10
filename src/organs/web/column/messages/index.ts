import { catalogue } from '../../../../platform/http/portal/index.js';
import { en } from './en.js';
import { zh } from './zh.js';

/** Words of an organ's column. */
export const columnWords = catalogue(zh, en);
