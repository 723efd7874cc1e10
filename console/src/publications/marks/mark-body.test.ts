import { expect, it } from 'vitest';
import { markBody } from './mark-body.ts';

const place = { fileId: null, fileName: null, part: null, page: null, sheet: null, cell: null, line: null };
const inBody = (start: number, end: number) =>
  ({ ...place, in: 'body', property: null, inside: null, start, end, excerpt: '' }) as const;

it('marks places of what a body says in the body itself, over tags, blanks and images', () => {
  const bodyHtml = '<p>联系人：<strong>张</strong>三</p><p><img src="/x" alt="图一"></p><p>电话 138&amp;00</p>';
  const bodyText = '联系人：张三\n图一\n电话 138&00';
  const at = bodyText.indexOf('138');
  const marks = [
    { key: 'a', places: [inBody(4, 6)] },
    { key: 'b', places: [inBody(at, at + 6)] },
  ];
  expect(markBody({ bodyHtml, bodyText }, marks)).toBe(
    '<p>联系人：<strong><mark class="scan-mark" id="mark-a-0">张</mark></strong><mark class="scan-mark" id="mark-a-0">三</mark></p>' +
      '<p><img src="/x" alt="图一"></p><p>电话 <mark class="scan-mark" id="mark-b-0">138&amp;00</mark></p>',
  );
  expect(markBody({ bodyHtml, bodyText }, [])).toBe(bodyHtml);
});
