import { changeAddresses, escaped, type AddressUse } from './addresses-in.js';
import type { Copied } from './crawl.js';
import { addressInCopy, keyOf, readAddress, type CopyPlace } from './site-address.js';

/** The page that says what a copy cannot do, where no live site is known. */
export const NOTE_KEY = '/static-copy';

export interface Linking {
  readonly place: CopyPlace;
  /** Where applications are made and questions answered; `null` where none was named. */
  readonly liveUrl: URL | null;
  readonly copied: ReadonlyMap<string, Copied>;
}

/**
 * Where an address of the site leads from the copy: to the copy of what it names; where there is none, and for whatever a
 * form sends, to the live site, or to the page that explains.
 */
export function linkFromCopy(address: string, use: AddressUse, from: string, linking: Linking): string {
  const { place, liveUrl, copied } = linking;
  const read = readAddress(address, from, place);
  if (read === null) return address;
  const key = use === 'form' ? null : keyOf(read);
  const entry = key === null ? undefined : copied.get(key);
  if (key !== null && entry?.kind === 'moved') {
    const target = readAddress(entry.to, key, place);
    const targetKey = target && keyOf(target);
    if (targetKey !== null && copied.has(targetKey))
      return `${place.base}${addressInCopy(targetKey)}${target?.fragment ?? ''}`;
  }
  if (key !== null && entry !== undefined) return `${place.base}${addressInCopy(key)}${read.fragment}`;
  if (liveUrl === null) return `${place.base}${NOTE_KEY}/`;
  const live = `${liveUrl.origin}${liveUrl.pathname.replace(/\/$/, '')}`;
  return `${live}${read.path}${read.query === '' ? '' : `?${read.query}`}${read.fragment}`;
}

/** A page as it stands in the copy. */
export function copyPage(html: string, from: string, linking: Linking): string {
  return changeAddresses(html, (address, use) => linkFromCopy(address, use, from, linking));
}

/** A page that leads on to where something now is, without a script. */
export function movedPage(to: string, from: string, linking: Linking): string {
  const target = escaped(linkFromCopy(to, 'link', from, linking));
  return [
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>页面已移动</title>',
    `<meta http-equiv="refresh" content="0; url=${target}"><link rel="canonical" href="${target}"></head>`,
    `<body><p><a href="${target}">页面已移动，请点此继续 · This page has moved</a></p></body></html>`,
  ].join('');
}

const NOTES = {
  copy: {
    title: '本网页为静态副本',
    zh: '您打开的功能（检索、申请、查询办理进度、切换语言和阅读方式等）须由在线系统办理，静态副本中没有。依申请公开请按该机关《政府信息公开指南》载明的方式提出。',
    en: 'What you asked for (searching, applying, tracking, languages and reading modes) is done by the live system and is not part of this static copy. To apply, use the ways named in the organ’s guide to disclosure.',
  },
  missing: {
    title: '没有找到该页面',
    zh: '该页面不存在，或者所载信息已经撤下、更正。请从首页进入查找。',
    en: 'There is no such page, or what it carried has been withdrawn or corrected. Please start from the home page.',
  },
} as const;

/** A page of the copy's own, in the look of the home page: what stands in its `main` is exchanged. */
export function notePage(home: string, which: keyof typeof NOTES): string {
  const { title, zh, en } = NOTES[which];
  const main = `<h1>${title}</h1><p>${zh}</p><p lang="en">${en}</p>`;
  return home
    .replace(/<title>[^<]*<\/title>/, `<title>${title}</title><meta name="robots" content="noindex"/>`)
    .replace(/<script type="application\/ld\+json">[\s\S]*?<\/script>/g, '')
    .replace(/(<main\b[^>]*>)[\s\S]*(<\/main>)/, (_, open: string, close: string) => `${open}${main}${close}`);
}
