import type { Language } from '../../../platform/http/portal/index.js';
import { VALIDITY_NAMES } from '../../domain/publication/publication.js';
import type { PublicationView } from '../../app/publication/publication-view.js';
import { infoWords } from './messages/index.js';

type Standing = PublicationView['standing'];

/** Validity in a word: `有效`, `废止`, `尚未施行`. */
export function sayStanding(standing: Standing, language: Language): string {
  return standing === 'not_yet' ? infoWords(language)('validity.not_yet') : VALIDITY_NAMES[standing][language];
}

const TONES: Readonly<Record<Exclude<Standing, 'none'>, string>> = {
  in_force: 'tag good',
  amended: 'tag good',
  not_yet: 'tag warn',
  repealed: 'tag bad',
  replaced: 'tag bad',
  invalid: 'tag bad',
};

/** Mark of validity (有效性标注); nothing for what has none. */
export function ValidityMark({ standing, language }: { readonly standing: Standing; readonly language: Language }) {
  if (standing === 'none') return null;
  return (
    <span className={TONES[standing]} lang={language === 'zh' ? 'zh-CN' : 'en'}>
      {sayStanding(standing, language)}
    </span>
  );
}
