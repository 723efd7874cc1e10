import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** How a body goes over the wire. */
export type Coding = 'identity' | 'gzip' | 'br';

/** A body in one coding, with a strong tag of its own. */
export interface CodedBody {
  readonly bytes: Buffer;
  readonly tag: string;
}

/** The whole answer to an anonymous GET, as it was sent. */
export interface KeptPage {
  /** Pattern of its route, for the log. */
  readonly route: string;
  /** Whether its route counts requests: then it is answered behind the count alone. */
  readonly counted: boolean;
  /** All but what each answer has of its own (policy, request id) and what belongs to the coding. */
  readonly headers: Readonly<Record<string, string>>;
  readonly bodies: Partial<Record<Coding, CodedBody>> & { readonly identity: CodedBody };
  bytes: number;
}

const CODINGS: readonly Coding[] = ['identity', 'gzip', 'br'];
const squeeze = { gzip: promisify(gzip), br: promisify(brotliCompress) };
/** For pages that are made once and sent often; higher ones take many times as long for a few percent. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } };

/** What the client takes: brotli before gzip before nothing; what it weighs with 0 it does not take. */
export function codingFor(acceptEncoding: string | undefined): Coding {
  if (acceptEncoding === undefined) return 'identity';
  if (/\bbr\b(?!\s*;\s*q=0(\.0*)?(?:,|\s|$))/.test(acceptEncoding)) return 'br';
  return /\bgzip\b(?!\s*;\s*q=0(\.0*)?(?:,|\s|$))/.test(acceptEncoding) ? 'gzip' : 'identity';
}

export function keptPage(facts: Pick<KeptPage, 'route' | 'counted' | 'headers'>, body: string | Uint8Array): KeptPage {
  const bytes = Buffer.from(body);
  const tag = createHash('sha256').update(bytes).digest('base64url').slice(0, 27);
  return { ...facts, bodies: { identity: { bytes, tag: `"${tag}"` } }, bytes: bytes.length };
}

/** The body in a coding, made the first time it is asked for. */
export async function codedBody(page: KeptPage, coding: Coding): Promise<CodedBody> {
  const made = page.bodies[coding];
  if (made !== undefined || coding === 'identity') return made ?? page.bodies.identity;
  const { bytes, tag } = page.bodies.identity;
  const coded = {
    bytes: await (coding === 'br' ? squeeze.br(bytes, BROTLI) : squeeze.gzip(bytes)),
    tag: `${tag.slice(0, -1)}-${coding}"`,
  };
  if (page.bodies[coding] === undefined) page.bytes += coded.bytes.length;
  page.bodies[coding] = coded;
  return coded;
}

/** Whether the client holds the page already, in whichever coding it got it. */
export function heldTag(page: KeptPage, ifNoneMatch: string | undefined): string | null {
  if (ifNoneMatch === undefined) return null;
  const held = ifNoneMatch.split(',').map((part) => part.trim().replace(/^W\//, ''));
  const own = page.bodies.identity.tag;
  const tags = CODINGS.map((coding) => (coding === 'identity' ? own : `${own.slice(0, -1)}-${coding}"`));
  return tags.find((tag) => held.includes(tag)) ?? null;
}
