/** Labels of the texts of a case, by the kind of their record without ids, and of their parts. */
const LABELS: Readonly<Record<string, string>> = {
  route: '转办说明',
  where: '检索范围',
  how: '检索方法',
  result: '检索结果',
  opinion: '承办科室意见',
  'correction/matters': '需要补正的事项',
  'correction/delivery': '送达凭证',
  'correction/text': '补正内容',
  extension: '延期理由',
  'extension/declined': '不同意的理由',
  name: '被征求意见者',
  contact: '联系方式',
  matters: '征求意见的信息',
  'consultation/answer': '意见和理由',
  'consultation/delivery': '送达凭证',
  'consultation/told': '送达凭证',
  'reasons/matters': '超过合理范围的情况',
  'reasons/text': '申请人的理由',
  'reasons/judgement': '认定的理由',
  'fee/reason': '收费的理由',
  'fee/delivery': '送达凭证',
  'fee/receipt': '票据号',
  receipt: '更正的依据',
  'split/items': '拆分事项',
  repeat: '认定的理由',
  text: '答复内容',
  withheld: '不予公开的内容',
  review: '审核意见',
  signOff: '签发意见',
  withdrawal: '撤回说明',
  delivery: '送达凭证',
  reopening: '重新办理的依据',
  'publication/note': '建议说明',
};

const ID = /\/[0-9a-f]{8}-[0-9a-f-]{27}/g;

/** The texts that an event has commitments to, line by line; those that are not there (erased, not to be seen) are left out. */
export function textLines(
  commitments: unknown,
  texts: Readonly<Record<string, unknown>>,
): { readonly label: string; readonly text: string }[] {
  if (typeof commitments !== 'object' || commitments === null) return [];
  return Object.keys(commitments).flatMap((kind) => linesOf(kind.replace(ID, ''), texts[kind]));
}

function linesOf(kind: string, value: unknown): { readonly label: string; readonly text: string }[] {
  if (value === undefined || value === null) return [];
  if (typeof value === 'string') return value === '' ? [] : [{ label: LABELS[kind] ?? kind, text: value }];
  if (Array.isArray(value)) return value.length === 0 ? [] : [{ label: LABELS[kind] ?? kind, text: value.join('\n') }];
  // The database does not keep the order of an object's parts.
  const order = Object.keys(LABELS);
  const parts = Object.entries(value).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  return parts.flatMap(([part, text]) => linesOf(part, text));
}
