import type { CellKey } from '../../../law/report-format/index.js';
import { writeReference } from './reference.js';
import type { ReferredFigures } from './resolve-text.js';

/** What an aspect of section 一 is to tell, and sentences the year's records give for it, with references. */
export interface AspectPrompt {
  readonly hint: string;
  readonly sentences: readonly string[];
}

const refer = (figure: CellKey) => writeReference({ form: 'now', figure });

/** Prompts for the five aspects, in their order; only of figures the report has. */
export function aspectPrompts({ cells }: Pick<ReferredFigures, 'cells'>): readonly AspectPrompt[] {
  const has = (...keys: CellKey[]) => keys.every((key) => (cells[key] ?? null) !== null);
  const some = (sentence: string, ...keys: CellKey[]) => (has(...keys) ? [sentence] : []);
  const [rules, normative, valid] = ['t2.rules.issued', 't2.normative.issued', 't2.normative.effective'];
  const [licensing, penalties] = ['t2.licensing.decisions', 't2.penalties.decisions'];
  const [received, handled, out] = ['t3.received.total', 't3.handled.total', 't3.carriedOut.total'];
  return [
    {
      hint: '公开的内容、重点领域、政策解读和回应关切的情况。',
      sentences: [
        ...some(`本年制发规章${refer(rules)}件、行政规范性文件${refer(normative)}件。`, rules, normative),
        ...some(`作出行政许可决定${refer(licensing)}件、行政处罚决定${refer(penalties)}件。`, licensing, penalties),
      ],
    },
    {
      hint: '申请的接收、办理、答复，以及服务申请人的情况。',
      sentences: some(
        `新收政府信息公开申请${refer(received)}件，办理结果总计${refer(handled)}件，结转下年度继续办理${refer(out)}件。`,
        received,
        handled,
        out,
      ),
    },
    {
      hint: '公开属性认定、发布审核、规范性文件清理和动态调整的情况。',
      sentences: some(
        `本年废止行政规范性文件${refer('t2.normative.repealed')}件，现行有效${refer(valid)}件。`,
        't2.normative.repealed',
        valid,
      ),
    },
    { hint: '网站、公报、新媒体和查阅场所的建设、维护情况；台账没有这方面的记录，请按实际写明。', sentences: [] },
    {
      hint: '组织领导、培训、考核、社会评议和责任追究的情况；台账没有培训和考核的记录，请按实际写明。',
      sentences: some(
        `因政府信息公开工作引起的行政复议${refer('t4.reconsideration.total')}件。`,
        't4.reconsideration.total',
      ),
    },
  ];
}
