import { describe, expect, it } from 'vitest';
import { finishMarkup } from './markup.js';

const placed = (html: string) => finishMarkup(html, { base: '/xxgk', script: 'hans' });
const traditional = (html: string) => finishMarkup(html, { base: '', script: 'hant' });

describe('finishMarkup', () => {
  it('puts addresses of this site under the base path, and no others', () => {
    expect(placed('<a href="/">a</a><form action="/track"><img src="/x.png"/></form>')).toBe(
      '<a href="/xxgk/">a</a><form action="/xxgk/track"><img src="/xxgk/x.png"/></form>',
    );
    for (const html of [
      '<a href="//b.example/">b</a>',
      '<a href="https://b.example/">b</a>',
      '<a href="#main">b</a>',
      '<a href="?page=2">b</a>',
      '<input value="/track"/>',
      '<p>写作 href="/track" 的文字</p>',
      '<a title="x>y href=&quot;/track&quot;" href="#a">b</a>',
      '<!-- <a href="/x"> -->',
      '<a href="/" data-as-is="">政府网站首页</a>',
    ]) {
      expect(placed(html)).toBe(html);
    }
    // React writes this attribute so; to browsers it is the same.
    expect(placed('<button formAction="/a.xlsx">c</button>')).toBe('<button formAction="/xxgk/a.xlsx">c</button>');
    expect(placed('<a title="a > b" href="/track">b</a>')).toBe('<a title="a > b" href="/xxgk/track">b</a>');
  });

  it('shows what is read and heard in traditional characters, by phrases', () => {
    expect(traditional('<html lang="zh-CN"><p title="发布">头发、发展、公里、里程、制定、干部</p></html>')).toBe(
      '<html lang="zh-Hant"><p title="發佈">頭髮、發展、公里、里程、制定、幹部</p></html>',
    );
    expect(traditional('<input placeholder="搜索" value="发"/>')).toBe('<input placeholder="搜索" value="发"/>');
  });

  it('leaves what is sent, typed, run, or in other words', () => {
    for (const html of [
      '<textarea>发展</textarea>',
      '<script type="application/ld+json">{"name":"发展"}</script>',
      '<option value="发展"></option>',
      '<a href="/发展">x</a>',
      '<p lang="en">发展</p>',
      '<li translate="no"><a>简体</a></li>',
    ]) {
      expect(traditional(html)).toBe(html);
    }
    expect(traditional('<div translate="no">发</div>发')).toBe('<div translate="no">发</div>發');
    expect(traditional('<p>一<br>发<img src="a">发</p>')).toBe('<p>一<br>發<img src="a">發</p>');
  });

  it('keeps the words of the statute', () => {
    const words = '政府信息公开条例 依申请公开 行政复议 不予公开 征求意见 台账 软件 网络';
    expect(traditional(words)).toBe('政府信息公開條例 依申請公開 行政複議 不予公開 徵求意見 台賬 軟件 網絡');
  });
});
