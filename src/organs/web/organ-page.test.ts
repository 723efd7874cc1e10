import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { localDate } from '../../kernel/local-date.js';
import { NO_SETTINGS, type SettingValues } from '../domain/settings.js';
import { endedPage } from './ended-page.js';
import { organPage } from './organ-page.js';

const organ = {
  id: '1',
  code: 'JYJ',
  name: '某区教育局',
  level: 'department',
  kind: 'bureau',
  parentId: null,
} as const;

function page(settings: Partial<SettingValues>, language: 'zh' | 'en' = 'zh'): string {
  const view = { organ, parent: null, settings: { ...NO_SETTINGS, ...settings }, reports: [], newest: [], language };
  return renderToStaticMarkup(organPage(view).body);
}

describe('an organ’s page', () => {
  it('tells what is known of its office, in the order of Art. 12, and nothing that its documents alone carry', () => {
    const html = page({
      postcode: '150000',
      officeName: '某区教育局办公室',
      email: 'a@example.invalid',
      court: '某法院',
    });
    expect([...html.matchAll(/<dt>([^<]*)<\/dt>/g)].map((match) => match[1])).toEqual(
      expect.arrayContaining(['受理机构', '邮政编码', '电子邮箱']),
    );
    expect(html).toContain('<a href="mailto:a@example.invalid">');
    expect(html.indexOf('受理机构')).toBeLessThan(html.indexOf('邮政编码'));
    expect(html).not.toContain('某法院');
    expect(html).not.toContain('办公时间');
  });

  it('says so where nothing is known', () => {
    expect(page({})).toContain('尚未登记工作机构的联系方式');
    expect(page({}, 'en')).toContain('has not given the contacts');
  });

  it('says of one that is no more who goes on with its functions, and offers no application to it', () => {
    const reports = [{ year: 2024, publishedOn: localDate('2025-01-20') }];
    const gone = { organ, endedOn: localDate('2026-03-01'), reports, language: 'zh' } as const;
    const into = { ...organ, id: '2', code: 'WTJ', name: '某区文化和体育局' };
    const merged = renderToStaticMarkup(endedPage({ ...gone, into }).body);
    expect(merged).toContain('自2026年3月1日起合并');
    expect(merged).toContain('<a href="/organs/WTJ">某区文化和体育局</a>');
    expect(merged).toContain('/reports/JYJ/2024');
    expect(merged).toContain('href="/apply/WTJ"');
    const abolished = renderToStaticMarkup(endedPage({ ...gone, into: null }).body);
    expect(abolished).toContain('自2026年3月1日起撤销');
    expect(merged + abolished).not.toContain('/apply/JYJ');
  });
});
