const DEFAULT_STEM = '附件';
/** With its extension a name stays well below the 255 bytes that file systems take. */
const MAX_BYTES = 180;
const CHARACTERS = new Intl.Segmenter('zh', { granularity: 'grapheme' });
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * A name fit to be shown and downloaded: no folders, no control or invisible characters (those that turn the direction
 * of writing among them), nothing file systems reserve, bounded, and with the extension that agrees with the content.
 * `extensions` are those of the content's type, the usual one first: `['jpg', 'jpeg']`.
 */
export function cleanFileName(given: string, extensions: readonly [string, ...string[]]): string {
  const bare = withoutTraps(given);
  const [, before = '', found = ''] = /^(.*)\.([A-Za-z][A-Za-z0-9]{0,9})$/.exec(bare) ?? [null, bare, ''];
  const extension = found.toLowerCase();
  const stem = shorten(before.replace(/^[\s.]+|[\s.]+$/g, '')) || DEFAULT_STEM;
  const safe = RESERVED.test(stem) ? `_${stem}` : stem;
  return `${safe}.${extensions.includes(extension) ? extension : extensions[0]}`;
}

/** A name for telling its sender which file is meant: cleaned, its extension as given. */
export function showFileName(given: string): string {
  return shorten(withoutTraps(given)) || DEFAULT_STEM;
}

/** Characters of private use stay: rare characters of names are written with them. */
function withoutTraps(given: string): string {
  const last = given.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  return last
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\ufffd]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Cut between characters, never inside one. */
function shorten(text: string): string {
  let bytes = 0;
  let kept = '';
  for (const { segment } of CHARACTERS.segment(text)) {
    bytes += Buffer.byteLength(segment);
    if (bytes > MAX_BYTES) break;
    kept += segment;
  }
  return kept.trimEnd();
}
