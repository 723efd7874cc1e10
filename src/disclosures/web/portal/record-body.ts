/**
 * The sanitized body with each table in a frame of its own that scrolls sideways on a narrow screen, by keys too (WCAG 1.4.10,
 * 2.1.1). Cells hold no tables that matter here: a frame within one does no harm.
 */
export function frameTables(bodyHtml: string, label: string): string {
  const frame = `<div class="scroll" tabindex="0" role="region" aria-label="${label}">`;
  let count = 0;
  return bodyHtml
    .replace(/<table>/g, () => {
      count += 1;
      return count === 1 ? `${frame}<table>` : `${frame.replace('aria-label="', `aria-label="${count} `)}<table>`;
    })
    .replace(/<\/table>/g, '</table></div>');
}
