import type { FastifyRequest } from 'fastify';
import type { Language } from './messages/index.js';

/** Cookie of the switch of language. */
export const LANGUAGE_COOKIE = 'gongkai-language';
/** Cookie of how pages are shown: its words, joined by dots. */
export const VIEW_COOKIE = 'gongkai-view';

/** The characters Chinese is shown in: simplified as written, or traditional by conversion. */
export type Script = 'hans' | 'hant';

/** How a reader wants pages shown. */
export interface View {
  /** `elder` (长者模式): larger type and targets, fewer choices, stronger contrast. */
  readonly mode: 'usual' | 'elder';
  readonly contrast: 'usual' | 'high';
  readonly size: 'usual' | 'large' | 'largest';
}

/** What a reader chose: it is all that a public page depends on beside its address. */
export interface Reader {
  readonly language: Language;
  readonly script: Script;
  readonly view: View;
}

type Cookies = Readonly<Record<string, string | undefined>>;

export const VIEW_CHOICES = {
  mode: ['usual', 'elder'],
  contrast: ['usual', 'high'],
  size: ['usual', 'large', 'largest'],
} as const satisfies { readonly [Setting in keyof View]: readonly View[Setting][] };

export const USUAL_VIEW: View = { mode: 'usual', contrast: 'usual', size: 'usual' };

function readView(cookie: string | undefined): View {
  const words = new Set((cookie ?? '').slice(0, 60).split('.'));
  const chosen = <V extends string>(choices: readonly [V, ...V[]]) =>
    choices.find((word) => words.has(word)) ?? choices[0];
  return {
    mode: chosen(VIEW_CHOICES.mode),
    contrast: chosen(VIEW_CHOICES.contrast),
    size: chosen(VIEW_CHOICES.size),
  };
}

function readReader(cookies: Cookies): Reader {
  const language = cookies[LANGUAGE_COOKIE];
  return {
    language: language === 'en' ? 'en' : 'zh',
    script: language === 'hant' ? 'hant' : 'hans',
    view: readView(cookies[VIEW_COOKIE]),
  };
}

/** Who reads, by the two cookies; a request the router could not take never reached the reading of cookies. */
export function readerOf(request: FastifyRequest): Reader {
  return readReader((request.cookies as Cookies | undefined) ?? {});
}

/** The language of words; Chinese where nothing was chosen. */
export function languageOf(request: FastifyRequest): Language {
  return readerOf(request).language;
}

/** The words of a view that differ from the usual, as its cookie keeps them: `elder.high`; empty where none does. */
export function viewWords(view: View): string {
  return [view.mode, view.contrast, view.size].filter((word) => word !== 'usual').join('.');
}

function presentation({ language, script, view }: Reader): string {
  const words = viewWords(view);
  return `${script === 'hant' ? 'hant' : language}${words === '' ? '' : `.${words}`}`;
}

/** All that a public page's bytes depend on beside its address, as one key: `zh`, `hant.elder`. At most 36 of them. */
export function presentationOf(request: FastifyRequest): string {
  return presentation(readerOf(request));
}

/** The same, from the header as it arrived: for what answers before cookies are read. */
export function presentationOfCookies(header: string | undefined): string {
  const cookies: Record<string, string> = {};
  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=');
    const name = part.slice(0, at).trim();
    // The first of a name counts, as where cookies are parsed.
    if (at > 0 && (name === LANGUAGE_COOKIE || name === VIEW_COOKIE) && !(name in cookies)) {
      cookies[name] = part
        .slice(at + 1)
        .trim()
        .replace(/^"|"$/g, '');
    }
  }
  return presentation(readReader(cookies));
}
