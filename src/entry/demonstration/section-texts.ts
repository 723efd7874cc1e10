import type { CellKey } from '../../law/report-format/index.js';
import type { Random } from './random.js';

type Figures = Readonly<Record<CellKey, number>>;

/** The six sections' texts of an invented report; counts in them are those of its tables. */
export function sectionTexts(
  organName: string,
  year: number,
  figures: Figures,
  random: Random,
): Record<1 | 2 | 3 | 4 | 5 | 6, string> {
  const count = (key: CellKey) => figures[key] ?? 0;
  const received = count('t3.received.total');
  const carriedIn = count('t3.carriedIn.total');
  const disputes = ['reconsideration', 'litigation.direct', 'litigation.afterReconsideration'].map((row) =>
    count(`t4.${row}.total`),
  );
  const published = random.int(12, 60) * 10;
  return {
    1: lines(
      `${year}年，${organName}坚持以公开为常态、不公开为例外，落实《条例》各项规定。`,
      `（一）主动公开。全年在政府网站发布各类信息${published}条，重点公开规划计划、财政预决算、行政执法等领域信息，公开前均经保密审查。`,
      `（二）依申请公开。畅通线上线下申请渠道，规范登记、审核、办理、答复、归档各环节，对疑难申请集体研究。`,
      `（三）政府信息管理。完善公文公开属性源头认定，定期清理失效文件，动态更新公开指南和目录。`,
      `（四）政府信息公开平台建设。按统一规范维护政府信息公开专栏，改进检索和适老化功能，做好线下查阅点服务。`,
      `（五）监督保障。明确专人负责，组织业务培训${random.int(1, 4)}次，将政务公开纳入年度考核，接受社会评议；本年度未发生责任追究情形。`,
    ),
    2: '本年度主动公开政府信息情况见下表。',
    3:
      `本年度新收政府信息公开申请${received}件，上年结转${carriedIn}件；` +
      `办结${count('t3.handled.total')}件，结转下年度继续办理${count('t3.carriedOut.total')}件。具体情况见下表。`,
    4: disputes.every((total) => total === 0)
      ? '本年度未发生因政府信息公开工作引起的行政复议、行政诉讼。'
      : '本年度因政府信息公开工作引起的行政复议、行政诉讼情况见下表。',
    5: lines(
      `主要问题：一是个别信息公开的及时性有待提高；二是答复文书的说理性还需加强。`,
      `改进措施：一是细化公开事项清单，明确公开时限和责任；二是加强案例研讨和业务培训，规范答复文书。`,
    ),
    6: lines('本年度未收取信息处理费。', '本报告为系统演示所用的示例，所列机关和数据均为虚构。'),
  };
}

function lines(...paragraphs: string[]): string {
  return paragraphs.join('\n');
}
