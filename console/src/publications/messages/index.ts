import { language } from '../../messages/language.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

/** The same texts in any language. */
type Texts<T> = { readonly [key in keyof T]: T[key] extends string ? string : Texts<T[key]> };
export type Messages = Texts<typeof zh>;

/** Every text of publications, in the language chosen. */
export const texts: Messages = language === 'en' ? en : zh;
