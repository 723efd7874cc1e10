import { catalogue } from '../../../../platform/http/portal/index.js';
import { en } from './en.js';
import { zh } from './zh.js';

/** Words of the search page. */
export const searchWords = catalogue(zh, en);
