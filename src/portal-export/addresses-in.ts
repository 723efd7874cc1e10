/** Where an address stands: a form sends to it, everything else leads to it or loads it. */
export type AddressUse = 'link' | 'form';

const SIGNS = { amp: '&', quot: '"', lt: '<', gt: '>', '#x27': "'", '#39': "'", apos: "'" } as const;

/** A value as it was before it was written into markup, by React, the sanitizer or the writers of feeds. */
function unescaped(written: string): string {
  return written.replace(/&(amp|quot|lt|gt|apos|#x27|#39);/g, (_, name: keyof typeof SIGNS) => SIGNS[name]);
}

export function escaped(value: string): string {
  return value.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** One tag with its attributes, whatever characters are in their values; comments first, so that no tag in one is taken for one. */
const TAG = /<!--[\s\S]*?-->|<([a-zA-Z][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/g;
const ADDRESS = /(\s(href|src|action|formaction|poster|data-worker|data-program)=")([^"]*)(")/g;
/** Marks what belongs to the site around (a theme's head and foot). */
const AS_IS = ' data-as-is';

/** The markup with each address as `change` gives it; what it gives back unchanged stays as it was written. */
export function changeAddresses(html: string, change: (address: string, use: AddressUse) => string): string {
  return html.replace(TAG, (tag: string, name: string | undefined) => {
    if (name === undefined || tag.includes(AS_IS)) return tag;
    return tag.replace(ADDRESS, (whole, before: string, attribute: string, written: string, after: string) => {
      const address = unescaped(written);
      const changed = change(address, attribute.endsWith('action') ? 'form' : 'link');
      return changed === address ? whole : `${before}${escaped(changed)}${after}`;
    });
  });
}

/** The addresses of a page, without those its forms send to. */
export function addressesInPage(html: string): readonly string[] {
  const found: string[] = [];
  changeAddresses(html, (address, use) => {
    if (use === 'link') found.push(address);
    return address;
  });
  return found;
}

const IN_STYLES = /url\(\s*["']?([^"')]+)["']?\s*\)/g;
const IN_PROGRAMS = /["'`](\.{1,2}\/[\w./-]+\.(?:js|mjs|wasm|css|json|pfb|ttf|otf|bcmap))["'`]/g;
const IN_SITEMAP = /<loc>([^<]+)<\/loc>/g;

/** What a file that is no page leads to: a stylesheet's fonts and images, a program's parts, a sitemap's pages. */
export function addressesInFile(type: string, text: string): readonly string[] {
  const places = /css/.test(type)
    ? IN_STYLES
    : /javascript/.test(type)
      ? IN_PROGRAMS
      : /xml/.test(type) && !/svg|atom/.test(type)
        ? IN_SITEMAP
        : null;
  if (places === null) return [];
  return [...text.matchAll(places)].map(([, address = '']) => unescaped(address));
}
