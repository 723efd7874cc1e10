/** Stands for mammoth's own opening of archives: it gets the parts, inflated and counted before (read-docx). */
// @ts-expect-error mammoth has no types for its inner parts
import promises from 'mammoth/lib/promises';

export function openZip(input: { readonly file: unknown }): unknown {
  return promises.resolve(input.file);
}
