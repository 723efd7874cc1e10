import { catalogue, type Say } from '../../../platform/http/portal/messages/index.js';
import { en } from './en.js';
import { zh } from './zh.js';

/** Words of the annual reports' public pages. */
export const annualReportWords = catalogue(zh, en);
export type SayAnnualReport = Say<keyof typeof zh>;
