import type { Passage } from '../text/passage.js';
import type { Hit, Rule } from './rule.js';

interface Aspect {
  readonly name: string;
  /** A heading of this wording covers the aspect. */
  readonly heading: RegExp;
  /** Words by which a text without a heading of its own covers it; what a careful reader accepts. */
  readonly words: RegExp;
  /** The same where the section is divided by aspects: what other aspects' paragraphs say in passing does not count. */
  readonly strict: RegExp;
}

const PLATFORM =
  '(?:平台|网站|门户网|新媒体|公众号|微博|客户端|专栏|专区|栏目|载体|渠道|公开栏|公示栏|查阅点|查阅场所|显示屏|电子屏)';
const BUILD =
  '(?:建设|优化|完善|维护|改版|升级|管理|运维|运行|整合|打造|搭建|设置|设立|新增|拓展|拓宽|增设|开设|开通|规范|集约|巡检|建成|建立|改造|迁移)';

/** The five aspects of section 一 (总体情况), as the official format lists them. */
const ASPECTS: readonly Aspect[] = [
  {
    name: '主动公开',
    heading: /主动公开|公开内容|信息公开工作|重点领域/,
    words:
      /主动公开|主动向社会|公开(?:了)?(?:各类|各项|政府|政务|相关|有关)*(?:信息|文件|事项)|信息公开内容|发布(?:了)?(?:各类|政府|政务|相关)*信息|重点领域|公开.{0,12}\d+(?:余)?(?:条|篇|件)/,
    strict: /主动公开|主动向社会|公开(?:各类|政府|政务)*信息.{0,4}\d+(?:余)?(?:条|篇|件)|重点领域信息公开/,
  },
  {
    name: '依申请公开',
    heading: /依申请|依法申请|公开申请|申请公开/,
    words: /依申请|依法申请|公开申请|申请公开|申请获取|(?:收到|受理|接到|接收|办理|答复).{0,20}申请/,
    strict: /依申请|依法申请|公开申请|申请公开|申请获取|(?:收到|受理|接到|接收|办理|答复).{0,20}申请/,
  },
  {
    name: '政府信息管理',
    heading: /信息(?:资源)?(?:的)?.{0,6}管理|管理情况|信息(?:发布)?(?:审核|审查|更新)|保密审查|规范管理/,
    words:
      /信息(?:资源|发布|公开)?(?:的)?(?:规范化|标准化|信息化|日常|动态)?、?.{0,4}管理|审核|审查|审签|三审|把关|保密|校对|校核|错敏|动态调整|动态更新|归档|规范性文件|文件清理|公开属性|源头认定|公开目录|公开指南|管理(?:制度|机制|办法|规定)|发布(?:流程|机制|制度|程序)|信息台账/,
    strict:
      /信息(?:资源)?(?:的)?(?:规范化|标准化|信息化|日常|动态)?管理|审核|审查|三审|保密|动态调整|归档|公开属性|源头认定|规范性文件.{0,12}(?:清理|管理|备案|审查|数据库)|管理(?:制度|机制|办法|规定)/,
  },
  {
    name: '政府信息公开平台建设',
    heading: /平台|载体|渠道|网站|新媒体|公众号|专区|阵地/,
    words: new RegExp(
      `${PLATFORM}.{0,15}${BUILD}|${BUILD}.{0,15}${PLATFORM}|(?:充分利用|充分发挥|依托|用好|办好|发挥|借助|利用).{0,20}${PLATFORM}`,
    ),
    strict: new RegExp(`平台建设|${PLATFORM}.{0,10}${BUILD}|${BUILD}.{0,10}${PLATFORM}`),
  },
  {
    name: '监督保障',
    heading: /监督|保障|考核|培训|评议|组织领导|加强领导|责任追究|教育/,
    words:
      /监督(?!权)|考核|培训|评议|责任追究|问责|督查|督导|督促|领导小组|组织领导|加强领导|检查|专题学习|业务学习|专人负责|责任制|(?:组织|制度|有力|人员|机制|经费|队伍|提供|监督|工作)保障|保障(?:措施|机制|体系|工作|有力|到位)/,
    strict:
      /监督(?:检查|保障|机制|制度|管理|考核|体系|渠道|评议|员|指导|电话)|(?:社会|群众|公众|舆论|内部)监督|接受.{0,8}监督|考核|培训|评议|责任追究|问责|督查|督导|领导小组|组织领导|组织保障|制度保障|保障措施/,
  },
];

const MARK =
  /^(?:[（(]?[一二三四五六七八九十]+[）)]|[一二三四五六七八九十]+[、.．是]|[（(]?\d{1,2}[）)、.．]|第[一二三四五][，、])/;
const LONGEST_HEADING = 30;

/** The words that head a paragraph: what follows its mark up to the first stop, or a short line by itself. */
function headingOf(passage: Passage): string | null {
  const mark = MARK.exec(passage.text);
  const rest = passage.text.slice(mark?.[0].length ?? 0);
  const head = /^[^。：；，]*/.exec(rest)?.[0] ?? '';
  if (!mark && (head.length !== rest.length || rest.length > 14)) return null;
  return head.length <= LONGEST_HEADING ? head : null;
}

/** Stock phrases that name rights or lists of tasks and tell nothing of an aspect. */
function withoutStockPhrases(text: string): string {
  return text
    .replace(/《[^《》]*》/g, '')
    .replace(
      /(?:切实|依法|充分|更好地?|有效|着力)*(?:保障|维护)[^，。；]{0,24}(?:知情权|参与权|表达权|监督权|权益|权利)[^，。；]*/g,
      '',
    );
}

/** One of the five aspects of section 一 is not covered. */
export const textAspect: Rule = {
  code: 'text.aspect',
  severity: 'warning',
  basis: {
    zh: '年度报告格式（国办公开办函〔2021〕30号）“一、总体情况”填写要求',
    en: 'Report format, 国办公开办函〔2021〕30号: what section 一 tells of',
  },
  test: (report, { text }) => {
    const section = report.sections.find(({ id }) => id === 1);
    if (!section) return [];
    const passages = text.section(1);
    const headings = passages.map(headingOf).filter((heading) => heading !== null);
    const isHeaded = (aspect: Aspect) => headings.some((heading) => aspect.heading.test(heading));
    const isDivided = ASPECTS.filter(isHeaded).length >= 3;
    const firstHeaded = passages.findIndex((passage) => headingOf(passage) !== null);
    const told = isDivided ? passages.slice(Math.max(0, firstHeaded)) : passages;
    const body = withoutStockPhrases(told.map((passage) => passage.text).join('\n'));
    return ASPECTS.filter((aspect) => !isHeaded(aspect) && !(isDivided ? aspect.strict : aspect.words).test(body)).map(
      (aspect): Hit => ({ section: 1, line: section.line, excerpt: section.heading, params: { aspect: aspect.name } }),
    );
  },
};
