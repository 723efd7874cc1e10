import { refuse, type Result } from '../../../kernel/result.js';
import { composeLetter, kindOfGround, type LetterText, type OwnRecordGround } from '../../../letters/index.js';
import { CHANNEL_NAMES } from '../../domain/channel.js';
import { limitOf } from '../../domain/application.js';
import { DELIVERY_WAY_NAMES } from '../../domain/events.js';
import { ownRecordGround } from '../../domain/own-record-outcomes.js';
import { WANTED_ROUTE_NAMES, WANTED_WAY_NAMES } from '../../domain/request.js';
import { otherOrganLetter, thirdPartyLetter, thirdPartyNotice } from './consultation-letters.js';
import { fileIndexEntries } from './file-index-entries.js';
import { caseFacts, textOf, type LetterCase } from './letter-case.js';
import type { LetterRequest } from './letter-request.js';
import { replyDetails } from './reply-details.js';

type Of<K extends LetterRequest['kind']> = Extract<LetterRequest, { readonly kind: K }>;

/**
 * Words a letter of a case from what the case knows and what its step will say. Refuses as `composeLetter` does, and
 * `step.needs`, `not.found` where what it is about is not there.
 */
export function composeCaseLetter(of: LetterCase, asked: LetterRequest): Result<LetterText> {
  const facts = caseFacts(of);
  const { state } = of;
  switch (asked.kind) {
    case 'receipt': {
      const { way, route } = state.wantedForm;
      const wantedForm = `${WANTED_WAY_NAMES[way]}（${WANTED_ROUTE_NAMES[route]}）`;
      const { dueOn, dueProvisional } = state;
      const channel = CHANNEL_NAMES[state.channel];
      return composeLetter('receipt', { ...facts, channel, wantedForm, dueOn, dueProvisional, attachments: [] });
    }
    case 'correctionNotice':
      return composeLetter('correctionNotice', {
        ...facts,
        because: 'unclear',
        matters: linesOf(asked.matters),
        answerBy: asked.answerBy,
      });
    case 'extensionNotice':
      return extensionNotice(of);
    case 'thirdPartyLetter':
      return thirdPartyLetter(of, asked);
    case 'otherOrganLetter':
      return otherOrganLetter(of, asked);
    case 'reasonsLetter':
      return composeLetter('reasonsLetter', {
        ...facts,
        answerBy: asked.answerBy,
        delayedTo: asked.delayedTo,
      });
    case 'feeNotice':
      return feeNotice(of, asked);
    case 'reply':
      return reply(of, asked);
    case 'thirdPartyNotice':
      return thirdPartyNotice(of, asked);
    case 'deliveryRecord':
      return deliveryRecord(of, asked);
    case 'caseFileIndex':
      return composeLetter('caseFileIndex', { ...facts, entries: fileIndexEntries(of) });
  }
}

function reply(of: LetterCase, { outcome, ground, withheld = [] }: Of<'reply'>): Result<LetterText> {
  const facts = caseFacts(of);
  if (of.state.kind === 'ownRecord' && ownRecordGround(outcome) === ground) {
    return composeLetter('ownRecordReply', { ...facts, ground: ground as OwnRecordGround });
  }
  return composeLetter(kindOfGround(ground), { ...facts, outcome, ground, withheld, details: replyDetails(of) });
}

/** What must be put right, one a line; numbers written before them are left out, the letter gives its own. */
function linesOf(text: string | undefined): string[] {
  return (text ?? '')
    .split('\n')
    .map((line) =>
      line
        .trim()
        .replace(/^[\d一二三四五六七八九十]+[.．、)）]\s*/, '')
        .replace(/[。；]$/, ''),
    )
    .filter((line) => line !== '');
}

function extensionNotice(of: LetterCase): Result<LetterText> {
  const { state, texts, events, today, calendar } = of;
  if (!state.extension) return refuse('step.needs', { step: '延期答复告知书', first: '拟延期' });
  const { extension } = state;
  const agreed = { ...extension, state: 'agreed', agreedOn: extension.agreedOn ?? today } as const;
  const limit = limitOf({ ...state, extension: agreed }, calendar);
  if (!limit.ok) return limit;
  const proposed = events.findLast(({ type }) => type === 'application.extensionProposed');
  const [kind = ''] = Object.keys((proposed?.payload['commitments'] ?? {}) as object);
  return composeLetter('extensionNotice', {
    ...caseFacts(of),
    days: extension.days,
    dueOn: limit.value.due,
    reason: textOf(texts[kind]),
  });
}

function feeNotice(of: LetterCase, { scale, quantity, reason }: Of<'feeNotice'>): Result<LetterText> {
  const { fee } = of;
  if (!fee) throw new Error('the fee of a notice is assessed before it is worded');
  const { yuan, slices, monthTotal } = fee;
  const facts = { scale, quantity: monthTotal ?? quantity, yuan, slices, reason: textOf(reason) };
  return composeLetter('feeNotice', { ...caseFacts(of), ...facts });
}

function deliveryRecord(of: LetterCase, { way, on, proof }: Of<'deliveryRecord'>): Result<LetterText> {
  const { letters, applicant, state } = of;
  const replies = ['reply', 'questionAnswer', 'closureNotice'];
  const sent = letters.findLast(({ kind, state: stands }) => stands === 'issued' && replies.includes(kind));
  if (!state.reply) return refuse('step.needs', { step: '送达回证', first: '发出答复' });
  return composeLetter('deliveryRecord', {
    ...caseFacts(of),
    receiver: applicant.name,
    documentTitle: sent?.label ?? '政府信息公开申请答复',
    documentNumber: sent?.documentNumber ?? null,
    way: DELIVERY_WAY_NAMES[way],
    address: way === 'mail' ? applicant.address : undefined,
    trackingNumber: textOf(proof),
    deliveredOn: on,
  });
}
