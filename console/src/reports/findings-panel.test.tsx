import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { DraftFinding } from '../api/reports.ts';
import { FindingsPanel } from './findings-panel.tsx';

const finding = (changes: Partial<DraftFinding>): DraftFinding => ({
  code: 'sum.row',
  severity: 'error',
  message: '合计与分项之和不符',
  basis: '年度报告格式',
  ...changes,
});

describe('the findings of the check', () => {
  it('says plainly when there are none', () => {
    expect(renderToStaticMarkup(<FindingsPanel findings={[]} />)).toContain('没有发现问题');
  });

  it('counts errors and warnings, and gives each with its basis', () => {
    const findings = [finding({}), finding({ code: 'text.fee', severity: 'warning', message: '未写明收费情况' })];
    const html = renderToStaticMarkup(<FindingsPanel findings={findings} />);
    expect(html).toContain('错误 1 处，提示 1 处');
    for (const { message, basis } of findings) {
      expect(html).toContain(message);
      expect(html).toContain(basis);
    }
  });
});
