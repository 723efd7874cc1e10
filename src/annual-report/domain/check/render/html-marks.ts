import { escapeHtml } from './html-text.js';
import type { NumberedFinding } from './html-places.js';
import { SEVERITY_NAMES } from './finding-groups.js';

/** Link back to the finding's entry in the list: its number and severity, in words. */
export function reference(prefix: string, { number, finding }: NumberedFinding): string {
  const name = SEVERITY_NAMES[finding.severity];
  return `<a class="gk-ref gk-ref-${finding.severity}" href="#${prefix}item-${number}">［${number} ${name}］</a>`;
}

function anchor(prefix: string, { number }: NumberedFinding): string {
  return `<span id="${prefix}place-${number}"></span>`;
}

function worst(findings: readonly NumberedFinding[]): string {
  return findings.some(({ finding }) => finding.severity === 'error') ? 'error' : 'warning';
}

/** `html` marked with findings, followed by links to them; as it is where there are none. */
export function markWhole(prefix: string, html: string, findings: readonly NumberedFinding[]): string {
  if (findings.length === 0) return html;
  const anchors = findings.map((finding) => anchor(prefix, finding)).join('');
  const references = findings.map((finding) => reference(prefix, finding)).join('');
  const marked = html === '' ? '' : `<mark class="gk-mark gk-mark-${worst(findings)}">${html}</mark>`;
  return `${anchors}${marked}${references}`;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly findings: readonly NumberedFinding[];
}

/** Where in `text` the words of the findings stand; those that overlap are one stretch. */
function stretches(text: string, findings: readonly NumberedFinding[]): Stretch[] {
  const found = findings
    .map((finding): Stretch => {
      const words = finding.finding.excerpt ?? '';
      const from = words === '' ? -1 : text.indexOf(words);
      return from < 0
        ? { from: 0, to: text.length, findings: [finding] }
        : { from, to: from + words.length, findings: [finding] };
    })
    .sort((a, b) => a.from - b.from || b.to - a.to);
  return found.reduce<Stretch[]>((all, next) => {
    const last = all.at(-1);
    if (!last || next.from >= last.to) return [...all, next];
    const merged = { from: last.from, to: Math.max(last.to, next.to), findings: [...last.findings, ...next.findings] };
    return [...all.slice(0, -1), merged];
  }, []);
}

/** A line of text with its findings marked where their words stand. */
export function markLine(prefix: string, text: string, findings: readonly NumberedFinding[]): string {
  let html = '';
  let at = 0;
  for (const stretch of stretches(text, findings)) {
    html += escapeHtml(text.slice(at, stretch.from));
    html += markWhole(prefix, escapeHtml(text.slice(stretch.from, stretch.to)), stretch.findings);
    at = stretch.to;
  }
  return html + escapeHtml(text.slice(at));
}
