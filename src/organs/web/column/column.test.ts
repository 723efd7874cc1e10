import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { localDate } from '../../../kernel/local-date.js';
import { NO_PROFILE, type ProfileValues } from '../../domain/profile.js';
import { NO_SETTINGS, type SettingValues } from '../../domain/settings.js';
import { guidePage } from './guide-page.js';
import { institutionsPage } from './institutions-page.js';

const organ = {
  id: '1',
  code: 'JYJ',
  name: '某区教育局',
  level: 'department',
  kind: 'bureau',
  parentId: null,
} as const;

interface Given {
  readonly settings?: Partial<SettingValues>;
  readonly profile?: Partial<ProfileValues>;
  readonly asOf?: string;
  readonly language?: 'zh' | 'en';
}

const viewOf = ({ settings, profile, asOf = '2026-03-20', language = 'zh' }: Given) => ({
  organ,
  settings: { ...NO_SETTINGS, ...settings },
  profile: { ...NO_PROFILE, ...profile },
  asOf: localDate(asOf),
  language,
});
const guide = (given: Given) => renderToStaticMarkup(guidePage(viewOf(given)).body);
const institutions = (given: Given) => renderToStaticMarkup(institutionsPage(viewOf(given)).body);

describe('the guide', () => {
  it('says all that Art. 12 asks for, in its order', () => {
    const html = guide({ settings: { officeName: '某区教育局办公室', phone: '0000-00001000' } });
    const headings = [...html.matchAll(/<h2 id="guide-\d">([^<]*)</g)].map((match) => match[1]);
    expect(headings).toEqual([
      '一、公开内容',
      '二、获取方式',
      '三、受理机构',
      '四、申请方式',
      '五、办理期限',
      '六、收费标准',
      '七、监督和救济',
    ]);
    expect(html).toContain('某区教育局办公室');
    expect(html).toContain('href="/organs/JYJ/info/budget"');
    // What Art. 21 asks of towns alone is not asked of a bureau.
    expect(html).not.toContain('/info/homesteads');
    expect(html).toContain('自收到申请之日起20个工作日内答复');
    expect(html).toContain('第 101—200 页');
  });

  it('tells the remedies of its day, of whom they are sought where that is known', () => {
    const settings = { reconsiderationOrgan: '某区人民政府', court: '某区人民法院' };
    const today = guide({ settings });
    expect(today).toContain('应当先自收到本答复之日起60日内向某区人民政府申请行政复议');
    expect(today).toContain('法释〔2025〕8号');
    const before = guide({ settings, asOf: '2023-06-01' });
    expect(before).not.toContain('应当先自收到');
    expect(before).toContain('提起行政诉讼');
    expect(guide({})).toContain('向行政复议机关申请行政复议');
  });
});

describe('the page of institutions', () => {
  it('says what the organ says of itself, a line each, and escapes it', () => {
    const html = institutions({
      profile: {
        functions: '拟订规划\n<b>组织实施</b>',
        departments: '办公室：负责公文处理\n人事科',
        groupName: '某区政务公开领导小组',
        groupMembers: '组长：常务副区长',
      },
    });
    expect(html).toContain('<li>&lt;b&gt;组织实施&lt;/b&gt;</li>');
    expect(html).toContain('<th scope="row">办公室</th><td>负责公文处理</td>');
    expect(html).toContain('<h2 id="group" lang="zh-CN">某区政务公开领导小组</h2>');
  });

  it('shows no heading of what is not there, and says where functions are lacking', () => {
    const html = institutions({});
    expect(html).toContain('尚未公布主要职责');
    expect(html).not.toContain('领导小组');
    expect(institutions({ language: 'en' })).toContain('has not published its functions');
  });
});
