import { en } from './en.ts';
import { language } from './language.ts';
import { zh, type Messages } from './zh.ts';

/** Every text of the console in the language chosen; it stays the same until the page is loaded anew. */
export const words: Messages = language === 'en' ? en : zh;
