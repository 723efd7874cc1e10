import { catalogue } from '../../../platform/http/portal/index.js';
import { en } from './en.js';
import { zh } from './zh.js';

/** Words of the organs' public pages. */
export const organWords = catalogue(zh, en);
