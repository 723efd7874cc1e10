import { ok, refuse, type Result } from '../../kernel/result.js';
import { readBasePath, type BasePath } from '../http/base-path.js';

/** Where the site is reached. */
export interface Place {
  /** With the base path, where there is one: `https://www.example.gov.cn/xxgk/`. */
  readonly publicUrl: URL | null;
  readonly basePath: BasePath;
}

/**
 * `PUBLIC_URL` and `GONGKAI_BASE_PATH`: the path may stand in either, or be the same in both. Refuses `config.invalid` by
 * the setting's name.
 */
export function readPlace(text: (name: string) => string | null): Result<Place> {
  const address = text('PUBLIC_URL');
  const publicUrl = address === null ? null : readPublicUrl(address);
  if (publicUrl === undefined) {
    return invalid('PUBLIC_URL', '应为 http:// 或 https:// 开头的站点地址，可以带路径，不带参数');
  }
  const given = text('GONGKAI_BASE_PATH');
  const base = given === null ? null : readBasePath(given);
  const ofAddress = publicUrl === null ? '' : readBasePath(publicUrl.pathname);
  if (given !== null && base === null) return invalid('GONGKAI_BASE_PATH', '应形如 /xxgk，由字母、数字和 . _ ~ - 组成');
  if (ofAddress === null) return invalid('PUBLIC_URL', '路径应形如 /xxgk，由字母、数字和 . _ ~ - 组成');
  if (base !== null && ofAddress !== '' && base !== ofAddress) {
    return invalid('GONGKAI_BASE_PATH', `与 PUBLIC_URL 的路径 ${ofAddress} 不一致`);
  }
  const basePath = base ?? ofAddress;
  return ok({ publicUrl: publicUrl && new URL(`${basePath}/`, publicUrl), basePath });
}

function readPublicUrl(text: string): URL | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const bare = url.search === '' && url.hash === '' && url.username === '';
  return ['http:', 'https:'].includes(url.protocol) && bare ? url : undefined;
}

function invalid(name: string, reason: string) {
  return refuse('config.invalid', { name, reason });
}
