import type { ApplicationEvent, Commitments } from '../events.js';
import type { CaseSource } from './case-schema.js';
import type { CaseStep } from './step-schemas.js';

/** Texts of a case by the kind of their record in the vault. */
export type CaseTexts = Readonly<Record<string, unknown>>;

export interface ExportNames {
  case(applicationId: string): CaseSource;
}

/** The acts of a case from its events and texts, in the order they were put on record. */
export function stepsOfEvents(
  events: readonly ApplicationEvent[],
  texts: CaseTexts,
  names: ExportNames,
): readonly CaseStep[] {
  return events.flatMap((event) => {
    const step = stepOfEvent(event, texts, names);
    return step ? [step] : [];
  });
}

type Fields = Readonly<Record<string, unknown>>;

/** One event as a step; `null` for those that are no act of the office: receipt, a moved limit, an erasure. */
function stepOfEvent(event: ApplicationEvent, texts: CaseTexts, names: ExportNames): CaseStep | null {
  const fields = fieldsOf(event, texts, names);
  if (fields === null) return null;
  const present = Object.entries(fields).filter(([, value]) => value !== null && value !== undefined);
  const { step, ...rest } = Object.fromEntries(present);
  return { step, on: event.legalDate, ...rest } as CaseStep;
}

function fieldsOf(event: ApplicationEvent, texts: CaseTexts, names: ExportNames): Fields | null {
  switch (event.type) {
    case 'application.accepted':
      return { step: 'accept' };
    case 'application.routed': {
      const { routeId: ref, division, answerBy, commitments } = event.payload;
      return { step: 'route', ref, division, answerBy, note: textOf(commitments, texts) };
    }
    case 'application.searched': {
      const { routeId: route, found, commitments } = event.payload;
      return { step: 'recordSearch', route, found, ...recordOf(commitments, texts) };
    }
    case 'application.split':
      return {
        step: 'split',
        items: textOf(event.payload.commitments, texts),
        children: event.payload.children.map((id) => names.case(id)),
      };
    case 'application.repeatJudged': {
      const { earlierId, repeated, commitments } = event.payload;
      return { step: 'judgeRepeat', earlier: names.case(earlierId), repeated, note: textOf(commitments, texts) };
    }
    case 'application.receiptCorrected': {
      const { to: receivedOn, reason, commitments } = event.payload;
      return { step: 'correctReceipt', receivedOn, reason, note: textOf(commitments, texts) };
    }
    case 'application.publicationSuggested':
      return { step: 'suggestPublication', note: textOf(event.payload.commitments, texts) };
    default:
      return waitingFields(event, texts) ?? decisionFields(event, texts);
  }
}

function waitingFields(event: ApplicationEvent, texts: CaseTexts): Fields | null {
  switch (event.type) {
    case 'application.correctionAsked': {
      const { answerBy, commitments } = event.payload;
      return { step: 'askCorrection', answerBy, matters: textOf(commitments, texts) };
    }
    case 'application.correctionDelivered':
      return { step: 'deliverCorrection', ...wayOf(event.payload, texts) };
    case 'application.correctionReceived': {
      const { files, commitments } = event.payload;
      return { step: 'receiveCorrection', text: textOf(commitments, texts), files: files.length > 0 ? files : null };
    }
    case 'application.extensionProposed': {
      const { days, commitments } = event.payload;
      return { step: 'proposeExtension', days, reason: textOf(commitments, texts) };
    }
    case 'application.extensionAgreed':
      return { step: 'agreeExtension' };
    case 'application.extensionDeclined':
      return { step: 'declineExtension', reason: textOf(event.payload.commitments, texts) };
    case 'application.consulted': {
      const { consultationId: ref, of, party, interest, commitments } = event.payload;
      return { step: 'consult', ref, of, party, interest, ...recordOf(commitments, texts) };
    }
    case 'application.consultationDelivered':
      return {
        step: 'deliverConsultation',
        consultation: event.payload.consultationId,
        ...wayOf(event.payload, texts),
      };
    case 'application.consultationAnswered': {
      const { consultationId: consultation, opinion, via, commitments } = event.payload;
      return { step: 'answerConsultation', consultation, opinion, via, reason: textOf(commitments, texts) };
    }
    case 'application.reasonsAsked': {
      const { answerBy, commitments } = event.payload;
      return { step: 'askReasons', answerBy, matters: textOf(commitments, texts) };
    }
    case 'application.reasonsAnswered':
      return { step: 'receiveReasons', text: textOf(event.payload.commitments, texts) };
    case 'application.reasonsJudged': {
      const { reasonable, separateDate, commitments } = event.payload;
      return { step: 'judgeReasons', reasonable, separateDate, note: textOf(commitments, texts) };
    }
    case 'application.feeNoticed': {
      const { scale, quantity, monthTotal, commitments } = event.payload;
      return { step: 'noticeFee', scale, quantity, monthTotal, reason: textOf(commitments, texts) };
    }
    case 'application.feeNoticeDelivered':
      return { step: 'deliverFee', ...wayOf(event.payload, texts) };
    case 'application.feePaid':
      return { step: 'payFee', receipt: textOf(event.payload.commitments, texts) };
    default:
      return null;
  }
}

function decisionFields(event: ApplicationEvent, texts: CaseTexts): Fields | null {
  switch (event.type) {
    case 'application.drafted': {
      const { outcome, ground, withheld, opinions, commitments } = event.payload;
      const words = recordOf(commitments, texts) as { readonly text?: string; readonly withheld?: readonly string[] };
      const parts = withheld.map((part, index) => ({ what: words.withheld?.[index] ?? '', ground: part.ground }));
      const text = words.text ?? '';
      const followed = opinions.map(({ consultationId: consultation, followed }) => ({ consultation, followed }));
      return {
        step: 'draft',
        outcome,
        ground,
        text,
        withheld: parts.length > 0 ? parts : null,
        opinions: followed.length > 0 ? followed : null,
      };
    }
    case 'application.reviewed':
      return { step: 'review', agreed: event.payload.agreed, note: textOf(event.payload.commitments, texts) };
    case 'application.signedOff':
      return { step: 'signOff', agreed: event.payload.agreed, note: textOf(event.payload.commitments, texts) };
    case 'application.replied': {
      const { draftId, outcome, ground, documentNumber, withheld } = event.payload;
      if (draftId !== null) return { step: 'issue', documentNumber };
      const parts = withheld.map((part) => ({ ground: part.ground }));
      const text = texts['replyText'] ?? '';
      return { step: 'reply', outcome, ground, text, documentNumber, withheld: parts.length > 0 ? parts : null };
    }
    case 'application.withdrawn':
      return { step: 'withdraw', text: textOf(event.payload.commitments, texts) };
    case 'application.thirdPartyTold':
      return { step: 'tellThirdParty', consultation: event.payload.consultationId, ...wayOf(event.payload, texts) };
    case 'application.delivered':
      return { step: 'deliver', ...wayOf(event.payload, texts) };
    case 'application.reopened': {
      const { by, redoBy, commitments } = event.payload;
      return { step: 'reopen', by, redoBy, reason: textOf(commitments, texts) };
    }
    default:
      return null;
  }
}

function wayOf(payload: { readonly way: string; readonly commitments: Commitments }, texts: CaseTexts): Fields {
  return { way: payload.way, proof: textOf(payload.commitments, texts) };
}

/** The one text that an event committed to; `null` where nothing was written. */
function textOf(commitments: Commitments, texts: CaseTexts): unknown {
  const [kind] = Object.keys(commitments);
  return kind === undefined ? null : (texts[kind] ?? null);
}

function recordOf(commitments: Commitments, texts: CaseTexts): Fields {
  const record = textOf(commitments, texts);
  return typeof record === 'object' && record !== null ? (record as Fields) : {};
}
