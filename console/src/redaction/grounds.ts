import { ALL_GROUNDS } from '../../../src/law/outcomes/index.js';

/** The grounds on which part of a file may be withheld (《条例》 Art. 14–16, 37). */
export const groundOptions = ALL_GROUNDS.filter(({ outcome }) => outcome.startsWith('refused.')).map(
  ({ id, label, articles }) => ({ value: id, label: `${label}（${articles}）` }),
);

/** Most of what is withheld in a file is the privacy of others. */
export const USUAL_GROUND = '15.privacy';
