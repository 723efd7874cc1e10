import { language } from '../../messages/language.ts';
import { en } from './en.ts';
import { zh, type Messages } from './zh.ts';

export type { Messages };

/** Every text of publications, in the language chosen. */
export const texts: Messages = language === 'en' ? en : zh;
