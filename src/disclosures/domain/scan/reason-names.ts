import { ERRORS_OF_FILES } from './unread-names.js';
import { PRIVACY_REASON_NAMES } from '../privacy-scan/privacy-hit.js';

/** Why something was marked, in words. */
const REASONS: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  ...PRIVACY_REASON_NAMES,
  ...ERRORS_OF_FILES,
  table: { zh: '与法律用语不符', en: 'not as the statutes write it' },
  noArticle: { zh: '没有这一条', en: 'there is no such article' },
  noLaw: { zh: '没有这部法律法规', en: 'there is no such law' },
  'year.future': { zh: '年份在今年之后', en: 'of a year to come' },
  'year.past': { zh: '年份在1949年之前', en: 'of a year before 1949' },
  'serial.zero': { zh: '序号为零', en: 'its serial is zero' },
  noIssuer: { zh: '缺少发文机关代字', en: 'no issuing code' },
  style: { zh: '写法不合 GB/T 9704', en: 'not written as GB/T 9704 has it' },
  property: { zh: '写在文档属性中', en: 'in the properties' },
  comment: { zh: '文件带有批注', en: 'the file has comments' },
  deleted: { zh: '文件保留了修订前的文字', en: 'the file keeps what was deleted' },
  hidden: { zh: '文件中有隐藏的内容', en: 'the file hides words' },
  covered: { zh: '看不见但可以复制出来', en: 'not to be seen, but it can be copied' },
};

/** The reason of a mark in words; `null` for one that has none. */
export function scanReasonNames(reason: string): { readonly zh: string; readonly en: string } | null {
  return REASONS[reason] ?? null;
}
