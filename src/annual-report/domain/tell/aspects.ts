/** The five aspects of section 一 (总体情况), as the official format lists them, 国办公开办函〔2021〕30号. */
export const ASPECTS = ['主动公开', '依申请公开', '政府信息管理', '政府信息公开平台建设', '监督保障'] as const;

/** Section 一 in its aspects: what stands before them, and the text of each. */
export interface AspectText {
  readonly lead: string;
  readonly parts: readonly string[];
}

const NUMBERS = ['一', '二', '三', '四', '五'];
/** A heading of an aspect, by itself or with its text behind it: `（一）主动公开。全年……`. */
const HEADING =
  /^\s*（[一二三四五]）\s*(主动公开|依申请公开|政府信息管理|(?:政府信息公开)?平台建设|监督保障)(?:情况)?(?:[。：:]\s*(.*))?\s*$/;

/** Takes section 一 apart by its headings of aspects; a text without any is all lead. */
export function splitAspects(text: string): AspectText {
  const lead: string[] = [];
  const parts: string[][] = ASPECTS.map(() => []);
  let open = lead;
  for (const line of text.split('\n')) {
    const heading = HEADING.exec(line);
    if (heading === null) {
      open.push(line);
      continue;
    }
    open = parts[ASPECTS.findIndex((aspect) => aspect.endsWith(heading[1] ?? ''))] ?? lead;
    if (heading[2]) open.push(heading[2]);
  }
  return { lead: lead.join('\n'), parts: parts.map((lines) => lines.join('\n')) };
}

/** Puts section 一 together: the aspects that are written, numbered, each under its heading. */
export function joinAspects({ lead, parts }: AspectText): string {
  const written = ASPECTS.map((name, at) => ({ name, text: parts[at] ?? '' })).filter(({ text }) => text.trim() !== '');
  const told = written.map(({ name, text }, at) => `（${NUMBERS[at]}）${name}\n${text}`);
  return [...(lead.trim() === '' ? [] : [lead]), ...told].join('\n');
}
