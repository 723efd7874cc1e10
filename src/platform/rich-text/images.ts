/** How a body names an image of its own publication: `gongkai-file:` and the id of the file. */
export const IMAGE_SCHEME = 'gongkai-file';

const ID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const NAMED = new RegExp(`^(?:${IMAGE_SCHEME}:|(?:https?://[^/]+)?/(?:[^?#]*/)?files/)(${ID})$`);
const IN_BODY = new RegExp(`<img src="${IMAGE_SCHEME}:(${ID})"[^>]*>`, 'g');

/** The file an image shows: named by our scheme, or by the address an editor shows it at (`…/files/ID`); `null` for others. */
export function imageIdOf(source: string): string | null {
  return NAMED.exec(source)?.[1] ?? null;
}

/** The images of a sanitized body, each once, in their order. */
export function imageIds(html: string): readonly string[] {
  return [...new Set([...html.matchAll(IN_BODY)].map(([, id = '']) => id))];
}

/** A sanitized body with its images at their addresses; one that has none is left out. */
export function showImages(html: string, addressOf: (fileId: string) => string | null): string {
  return html.replace(IN_BODY, (tag, id: string) => {
    const address = addressOf(id);
    if (address === null) return '';
    return tag.replace(
      `${IMAGE_SCHEME}:${id}`,
      address.replace(/[&"<>]/g, (sign) => `&#${sign.charCodeAt(0)};`),
    );
  });
}
