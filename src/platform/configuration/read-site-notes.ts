import { existsSync, readFileSync } from 'node:fs';
import { Type, type Static } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import { ok, refuse, type Result } from '../../kernel/result.js';

const Line = Type.String({ minLength: 1, maxLength: 200 });

/**
 * What the foot and the marks of a government site tell: 主办单位, 承办单位, 网站标识码, ICP and public security registration,
 * how the office is reached, and links of the site around.
 */
const SiteFile = Type.Partial(
  Type.Object(
    {
      name: Type.String({ minLength: 2, maxLength: 60 }),
      domain: Type.String({ pattern: '^[^\\s/:]{3,120}$' }),
      idCode: Type.String({ pattern: '^(?:[a-z]{2}\\d{8}|\\d{10})$' }),
      organizer: Line,
      undertaker: Line,
      icp: Line,
      publicSecurity: Line,
      phone: Type.String({ pattern: '^[0-9+()（） -]{5,40}$' }),
      email: Type.String({ pattern: '^[^\\s@<>]+@[^\\s@<>]+$' }),
      address: Line,
      links: Type.Array(Type.Object({ label: Line, href: Type.String({ pattern: '^(https?://|/(?!/))\\S+$|^/$' }) }), {
        maxItems: 12,
      }),
    },
    { additionalProperties: false },
  ),
);
export type SiteFile = Static<typeof SiteFile>;

const SHAPES: Readonly<Record<string, string>> = {
  idCode: '应为网站标识码：10 位数字，部门网站为 bm 等 2 个字母加 8 位数字',
  domain: '应为域名，如 www.example.gov.cn',
  phone: '应为电话号码',
  email: '应为电子邮箱地址',
  links: '应为 [{"label": "网站地图", "href": "/map.html"}]',
};

/** `GONGKAI_SITE`: a JSON file; nothing is told where it is not set. Refuses `config.invalid` by the field. */
export function readSiteNotes(path: string | null): Result<SiteFile> {
  if (path === null) return ok({});
  const invalid = (reason: string) => refuse('config.invalid', { name: 'GONGKAI_SITE', reason });
  if (!existsSync(path)) return invalid(`没有文件 ${path}`);
  let read: unknown;
  try {
    read = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return invalid('不是 JSON');
  }
  if (Value.Check(SiteFile, read)) return ok(read);
  const [first] = [...Value.Errors(SiteFile, read)];
  const [, field = ''] = (first?.path ?? '').split('/');
  const known = field === '' || field in SiteFile.properties;
  if (!known) return invalid(`没有 ${field} 这一项；可用的有 ${Object.keys(SiteFile.properties).join('、')}`);
  return invalid(
    field === '' ? '应为 {"organizer": "…", "idCode": "…"}' : `${field} ${SHAPES[field] ?? '应为不超过 200 字的文字'}`,
  );
}
