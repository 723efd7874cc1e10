import type { LocalDate } from '../../../kernel/local-date.js';
import { ok, refuse, type Result } from '../../../kernel/result.js';
import { findGround, nameRemedies, remediesFor, restsOn } from '../../../law/outcomes/index.js';
import { WORDINGS } from './wordings.js';

export interface ReplyDraftRequest {
  readonly receiptNumber: string;
  readonly receivedOn: LocalDate;
  /** Row of table `t3`. */
  readonly outcome: string;
  readonly ground: string;
  /** For `partial`: the grounds on which parts are withheld. */
  readonly withheldGrounds?: readonly string[];
  readonly issuedOn: LocalDate;
  /** A natural person is addressed as 您, an organization as 你单位. */
  readonly addressee: 'person' | 'organization';
  /** Full names, from the organ's settings; where not known their places are left to the clerk. */
  readonly reconsiderationOrgan?: string | null;
  readonly court?: string | null;
}

/** Outcomes that decide nothing about information: there is nothing to seek a remedy against. */
const WITHOUT_REMEDY = new Set(['withdrawn', '2.notApplication']);

/**
 * A reply to begin from (答复参考文书): receipt, facts, ground with its articles, remedy by the date of the decision
 * (《条例》 Art. 36 to 40, 51). What only the clerk knows stands in 【】. Refuses `reply.ground`, `remedy.date`.
 */
export function draftReply(request: ReplyDraftRequest): Result<string> {
  const { outcome, ground: id, withheldGrounds = [], issuedOn } = request;
  const ground = findGround(id);
  const wording = ground ? WORDINGS[ground.wording] : undefined;
  if (!ground || wording === undefined || !restsOn(outcome, id)) return refuse('reply.ground', { outcome, ground: id });
  const remedies = remediesFor({ outcome, ground: id, withheldGrounds, decidedOn: issuedOn });
  if (!remedies.ok) return remedies;
  const remedy = nameRemedies(remedies.value.text, {
    organ: request.reconsiderationOrgan ?? '【行政复议机关】',
    court: request.court ?? '【人民法院】',
  });
  const paragraphs = [
    `本机关于${inWords(request.receivedOn)}收到您提出的政府信息公开申请（受理编号：${request.receiptNumber}）。现答复如下：`,
    wording.replaceAll('{articles}', inFull(ground.articles)),
    ...withheldGrounds.map(withheld),
    ...(WITHOUT_REMEDY.has(id) ? [] : [remedy]),
  ];
  const text = paragraphs.join('\n');
  return ok(request.addressee === 'person' ? text : text.replaceAll('您', '你单位'));
}

function withheld(id: string): string {
  const ground = findGround(id);
  return `其中【不予公开的内容】，理由是：${ground?.label ?? ''}。根据${inFull(ground?.articles ?? '')}的规定，不予公开。`;
}

/** 《条例》 is an abbreviation of ours; a reply names the Regulation. */
function inFull(articles: string): string {
  return articles.replace('《条例》', '《中华人民共和国政府信息公开条例》');
}

function inWords(date: LocalDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** The places still in 【】, in order, each once. */
export function openPlaces(text: string): string[] {
  return [...new Set([...text.matchAll(/【([^【】]*)】/g)].map((match) => match[1] ?? ''))];
}
