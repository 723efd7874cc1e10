import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import type { DraftFinding, ReportDraft } from '../api/reports.ts';
import { FindingsPanel } from './findings-panel.tsx';

vi.mock('./workflow/finding-decision.tsx', () => ({ FindingDecision: () => null }));

const finding = (changes: Partial<DraftFinding>): DraftFinding => ({
  code: 'sum.row',
  severity: 'error',
  message: '合计与分项之和不符',
  basis: '年度报告格式',
  key: 'a'.repeat(64),
  decision: null,
  ...changes,
});

const panel = (findings: readonly DraftFinding[]) =>
  renderToStaticMarkup(<FindingsPanel draft={{ findings, editable: true } as unknown as ReportDraft} />);

describe('the findings of the check', () => {
  it('says plainly when there are none', () => {
    expect(panel([])).toContain('没有发现问题');
  });

  it('counts errors and warnings, and gives each with its basis', () => {
    const findings = [finding({}), finding({ code: 'text.fee', severity: 'warning', message: '未写明收费情况' })];
    const html = panel(findings);
    expect(html).toContain('错误 1 处，提示 1 处');
    expect(html).not.toContain('可以签发');
    for (const { message, basis } of findings) {
      expect(html).toContain(message);
      expect(html).toContain(basis);
    }
  });

  it('says when all of them are decided on', () => {
    const decision = { kind: 'override', reason: '据实', name: '某甲', decidedOn: '2026-01-20' } as const;
    expect(panel([finding({ decision })])).toContain('可以签发');
  });
});
