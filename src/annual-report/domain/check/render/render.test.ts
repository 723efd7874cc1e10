import { parseDocument } from 'htmlparser2';
import { getElementsByTagName, getElementById, textContent, findAll } from 'domutils';
import type { Element } from 'domhandler';
import { describe, expect, it } from 'vitest';
import { localDate } from '../../../../kernel/local-date.js';
import { refuse, ok } from '../../../../kernel/result.js';
import { checkParsedReport } from '../check-report.js';
import { toCheckResult } from '../check-result.js';
import { makeReport, type ReportTraits } from '../testing.js';
import { CHECK_CSS } from './check-css.js';
import { renderCheckFragment } from './html-fragment.js';
import { renderCheckPage } from './html-page.js';
import { ANSI, PLAIN } from './paint.js';
import { renderJson } from './render-json.js';
import { renderText, renderTotals } from './render-text.js';

const check = (traits: ReportTraits) => checkParsedReport(makeReport(traits), { asOf: localDate('2024-01-10') });

const faulty: ReportTraits = {
  title: '示例区<档案>局2023年政府信息公开工作年度报告',
  sections: { 1: ['XX局贯彻《条列》，电话13800138000，<b>主动公开</b>。'], 5: null },
  figures: { 't3.received.total': 3, 't3.granted.natural': '/', 't2.charges.amount': '12万元' },
};

describe('text', () => {
  it('groups findings by part, counts them and names the file', () => {
    const text = renderText('报告.docx', check(faulty), PLAIN);
    expect(text).toContain('报告.docx');
    expect(text).toContain('一、总体情况');
    expect(text).toContain('第5行 “条列”系错别字。');
    expect(text).toContain('[sum.row]');
    expect(text).toMatch(/小结：错误 \d+ 处，提醒 \d+ 处。/);
    expect(text).not.toContain('13800138000');
    expect(text).not.toContain('\u001b');
  });

  it('colours on a terminal only', () => {
    expect(renderText('a', check(faulty), ANSI)).toContain('\u001b[31m');
  });

  it('makes one entry of a table left blank', () => {
    const cells = makeReport().cells;
    const figures = Object.fromEntries(Object.keys(cells).map((key) => [key, key.startsWith('t3') ? '' : 0]));
    const text = renderText('a', check({ figures }), PLAIN);
    expect(text.match(/\[table\.cell\]/g)).toHaveLength(1);
    expect(text).toMatch(/\d{3}处未填写数字/);
  });

  it('lets no control character through to the terminal', () => {
    expect(renderText('a\u001b[2J', check({ sections: { 1: ['XX局\u001b[31m主动公开'] } }), PLAIN)).not.toContain(
      '\u001b',
    );
  });

  it('says when nothing was found', () => {
    expect(renderText('a', check({}), PLAIN)).toContain('没有发现问题');
  });

  it('adds up several files', () => {
    const totals = { files: 3, withErrors: 1, unread: 1, errors: 2, warnings: 4 };
    expect(renderTotals(totals)).toBe(
      '合计：3 个文件，1 个没有错误，1 个有错误，1 个未能读取；错误 2 处，提醒 4 处。\n',
    );
  });
});

describe('json', () => {
  it('is one line', () => {
    const line = renderJson(toCheckResult('a\nb.docx', check(faulty)));
    expect(line.indexOf('\n')).toBe(line.length - 1);
    expect((JSON.parse(line) as { file: string }).file).toBe('a\nb.docx');
  });
});

describe('html', () => {
  const html = renderCheckPage([
    { file: '甲.docx', result: ok(check(faulty)) },
    { file: '乙<1>.docx', result: ok(check({})) },
    { file: '丙.pdf', result: refuse('file.scanned') },
  ]);
  const page = parseDocument(html);
  const elements = (name: string): Element[] => getElementsByTagName(name, page);

  it('stands alone, without script, style attributes or anything loaded', () => {
    expect(elements('script')).toEqual([]);
    expect(elements('link').concat(elements('img'))).toEqual([]);
    expect(
      findAll(
        (element) => 'style' in element.attribs || Object.keys(element.attribs).some((name) => name.startsWith('on')),
        page.children,
      ),
    ).toEqual([]);
    expect(html).toContain('<html lang="zh-CN">');
    expect(html).toContain(CHECK_CSS);
  });

  it('escapes what the file says', () => {
    expect(html).not.toContain('<b>主动公开');
    expect(html).toContain('&lt;b&gt;主动公开');
    expect(html).toContain('乙&lt;1&gt;.docx');
  });

  it('shows no personal number', () => {
    expect(html).not.toContain('13800138000');
    expect(html).toContain('138******00');
  });

  it('links every finding and its place both ways', () => {
    const links = elements('a').map((link) => link.attribs['href'] ?? '');
    expect(links.length).toBeGreaterThan(10);
    for (const link of links) expect(getElementById(link.slice(1), page), link).not.toBeNull();
    const items = elements('li').filter((item) => item.attribs['id']?.startsWith('f1-item-'));
    expect(items).toHaveLength(check(faulty).findings.length);
  });

  it('says the severity in words at the place', () => {
    const marked = elements('mark')
      .map((mark) => textContent(mark))
      .join('\n');
    expect(marked).toContain('XX局贯彻《条列》');
    expect(textContent(page)).toMatch(/［\d+ 错误］/);
    expect(textContent(page)).toMatch(/［\d+ 提醒］/);
  });

  it('draws the tables of the form, every figure under its heads', () => {
    const figures = elements('td').filter((cell) => cell.attribs['headers'] !== undefined);
    expect(figures).toHaveLength(2 * Object.keys(makeReport().cells).length);
    for (const cell of figures) {
      for (const id of (cell.attribs['headers'] ?? '').split(' ')) expect(getElementById(id, page), id).not.toBeNull();
    }
    const ids = findAll((element) => 'id' in element.attribs, page.children).map((element) => element.attribs['id']);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('names the file that could not be read, and why', () => {
    expect(textContent(page)).toContain('没有文字层');
    expect(textContent(page)).toContain('丙.pdf：未能读取');
  });

  it('gives a fragment for another page, ids by its own prefix', () => {
    const fragment = renderCheckFragment(check(faulty), { idPrefix: 'check-', name: '甲' });
    expect(fragment).toMatch(/^<article/);
    expect(fragment).not.toMatch(/<style|<script|style=/);
    const ids = [...fragment.matchAll(/ id="([^"]*)"/g)].map((match) => match[1]);
    expect(ids.every((id) => id?.startsWith('check-'))).toBe(true);
  });
});
