import { catalogue } from '../../../../platform/http/portal/index.js';
import { en } from './en.js';
import { zh } from './zh.js';

/** Words of the public pages of what organs publish. */
export const infoWords = catalogue(zh, en);
