import { catalogue, type Say } from '../../../platform/http/portal/index.js';
import { en } from './en.js';
import { zh } from './zh.js';

/** Words of the applications' public pages. */
export const applicationWords = catalogue(zh, en);
export type SayApplications = Say<keyof typeof zh>;
