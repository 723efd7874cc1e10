import { describe, expect, it } from 'vitest';
import { describeFinding } from '../describe-finding.js';
import { findingsOf } from '../testing.js';

/**
 * The table of every case: 10 received, 2 carried in, 11 handled (5 granted, 1 partial, 2 refused, 3 not held), 1 carried
 * out; 1 reconsideration, 1 suit; 3 normative documents issued, 20 in force; 100 licences, 7 penalties.
 */
const figures = {
  't3.received.total': 10,
  't3.carriedIn.total': 2,
  't3.granted.total': 5,
  't3.partial.total': 1,
  't3.refused.process.total': 2,
  't3.unavailable.notHeld.total': 3,
  't3.handled.total': 11,
  't3.carriedOut.total': 1,
  't4.reconsideration.total': 1,
  't4.litigation.direct.total': 1,
  't2.normative.issued': 3,
  't2.normative.effective': 20,
  't2.licensing.decisions': 100,
  't2.penalties.decisions': 7,
  't2.charges.amount': 25.1,
};

const inSection1 = (...text: string[]) => findingsOf('text.figure', { figures, sections: { 1: text } });
const values = (text: string) =>
  inSection1(`（二）依申请公开。${text}`).map(({ params }) => `${params['stated']}/${params['table']}`);

describe('text.figure: what contradicts the table', () => {
  it.each([
    ['全年共收到政府信息公开申请12件，均已答复。', ['12/10']],
    ['2023年受理申请1件。', ['1/10']],
    ['本年度新收信息公开申请9件。', ['9/10']],
    ['共收到15件政府信息公开申请。', ['15/10']],
    ['全年收到申请十二件。', ['12/10']],
    ['二〇二三年共收到政府信息公开申请十二件。', ['12/10']],
    ['全年收到政府信息公开申请1,200件。', ['1200/10']],
    ['２０２３年收到政府信息公开申请１２件。', ['12/10']],
    ['未收到政府信息公开申请。', ['0/10']],
    ['我局没有接到公民、法人和其他组织提出的政府信息公开申请。', ['0/10']],
    ['本年度无依申请公开事项。', ['0/10']],
    ['收到政府信息公开申请零件。', ['0/10']],
    ['收到政府信息公开申请数量为0。', ['0/10']],
    ['收到政府信息公开申请10件，办结9件。', ['9/11']],
    ['收到政府信息公开申请10件，上年结转5件。', ['5/2']],
    ['收到政府信息公开申请10件，结转下年度继续办理4件。', ['4/1']],
    ['收到政府信息公开申请10件，予以公开6件，不予公开3件，无法提供3件。', ['6/5', '3/2']],
    ['通过网站收到政府信息公开申请13件。', ['13/10']],
    ['全年未发生因政府信息公开引起的行政复议、行政诉讼。', ['0/1', '0/1']],
    ['政府信息公开行政复议、行政诉讼均为0件。', ['0/1', '0/1']],
    ['因政府信息公开被申请行政复议3件、被提起行政诉讼1件。', ['3/1']],
    ['全年制发行政规范性文件5件。', ['5/3']],
    ['本年度没有制定规范性文件。', ['0/3']],
    ['现行有效行政规范性文件21件。', ['21/20']],
    ['作出行政许可决定98件。', ['98/100']],
    ['作出9件行政处罚决定。', ['9/7']],
    ['收取行政事业性收费30万元。', ['30/25.1']],
  ])('%s', (text, expected) => {
    expect(values(text)).toEqual(expected);
  });

  it('stands at its line, with the words and the cell', () => {
    const [finding, ...rest] = inSection1('（一）主动公开。', '（二）依申请公开。', '全年共收到申请12件，均已答复。');
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({
      severity: 'error',
      cell: 't3.received.total',
      section: 1,
      line: 7,
      excerpt: '全年共收到申请12件',
    });
    expect(describeFinding(finding!, '2021').message).toBe(
      '文中写作12件，与统计表“一、本年新收政府信息公开申请数量，总计”的10不一致。',
    );
  });

  it('reads a sentence that the page breaks', () => {
    const text = ['（二）依申请公开。我局依法规范办理，全年共收到政府信息公开申', '请12件，均在法定期限内答复。'];
    const findings = findingsOf('text.figure', { kind: 'pdf', figures, sections: { 1: text } });
    expect(findings.map(({ params }) => params['stated'])).toEqual([12]);
  });

  it('takes a table of 0 as a table, and a blank as none', () => {
    const said = (figure: number | string) =>
      findingsOf('text.figure', {
        figures: { 't3.received.total': figure },
        sections: { 1: ['（二）依申请公开。2023年受理申请1件。'] },
      }).length;
    expect([said(0), said(1), said('—')]).toEqual([1, 0, 0]);
  });
});

describe('text.figure: what must not alarm', () => {
  it.each([
    // The same numbers.
    '2023年共收到政府信息公开申请10件，上年结转2件，办结11件，结转下年度1件。',
    '全年新收政府信息公开申请10件，予以公开5件，部分公开1件，不予公开2件，无法提供3件。',
    '收到政府信息公开申请12件（含上年结转2件）。',
    '收到政府信息公开申请10件（另有上年结转2件）。',
    '全年受理政府信息公开申请12件，均按时办结。',
    '收到政府信息公开申请十件。',
    '因政府信息公开被申请行政复议1件、行政诉讼1件。',
    '全年制发行政规范性文件3件，现行有效规范性文件20件。',
    '收取行政事业性收费25.1万元。',
    '收取行政事业性收费251000元。',
    // Other years, several years, a part of the year, comparisons.
    '2022年收到信息公开申请5件，2023年收到信息公开申请10件。',
    '较上年收到的8件政府信息公开申请增加2件。',
    '去年收到政府信息公开申请8件，办结8件。',
    '近三年累计收到政府信息公开申请35件。',
    '自《条例》施行以来，共收到政府信息公开申请56件。',
    '上半年收到政府信息公开申请4件，下半年收到6件。',
    '截至2023年6月底，收到政府信息公开申请4件。',
    '一季度收到政府信息公开申请3件。',
    // Parts: a channel, a kind of applicant, a subject, one applicant.
    '全年收到政府信息公开申请10件（其中网上申请6件，信函申请4件）。',
    '我局通过网站收到政府信息公开申请6件。',
    '收到网上申请6件、信函申请4件。',
    '收到自然人申请9件、法人申请1件。',
    '收到涉及土地征收的政府信息公开申请3件。',
    '未收到线下政府信息公开申请。',
    '收到2条公众通过互动栏目提交的申请，均在规定时限内答复。',
    '按时答复政府信息公开申请9件。',
    '局属分局收到政府信息公开申请3件。',
    // Something else is counted.
    '全年未收到行政许可申请。',
    '全年收到低保申请300件。',
    '全年共办理12345热线工单47件，办结47件。',
    '办理人大建议5件、政协提案3件，办结8件。',
    '收到意见建议15条。',
    '全年收到行政复议申请120件，审结118件。',
    '主动公开政府信息1200条，其中网站公开800条，微信公众号发布400条。',
    '公开行政许可信息98条，公开行政处罚信息60条。',
    '全年发布政策解读12件、规范性文件3件。',
    '平均每件申请办理时间为8个工作日。',
    '实行一事一申请，一件一答复。',
    '收到申请后3个工作日内转办。',
    '印发《2023年政务公开工作要点》等文件5件。',
    // Not a count of disputes, or not none.
    '未发生行政复议被纠正、行政诉讼败诉的情况。',
    '没有收到对政府信息公开申请答复不满意的投诉。',
    '对政府信息公开答复不服的，可以依法申请行政复议或者提起行政诉讼。',
    '信息公开类行政复议维持1件。',
    '2023年行政执法工作均无被申请行政复议和提起行政诉讼。',
    // Rounded.
    '全年共收到近20件政府信息公开申请。',
    '全年共收到20余件政府信息公开申请。',
  ])('%s', (text) => {
    expect(values(text)).toEqual([]);
  });

  it('knows a government from its office', () => {
    const said = (text: string) =>
      findingsOf('text.figure', { organ: '示例市人民政府', figures, sections: { 1: [`（二）依申请公开。${text}`] } })
        .length;
    expect(said('市政府办公室共收到政府信息公开申请4件。')).toBe(0);
    expect(said('市政府本级收到政府信息公开申请4件，各部门收到6件。')).toBe(0);
    expect(said('全市各级行政机关共收到政府信息公开申请14件。')).toBe(1);
  });
});
