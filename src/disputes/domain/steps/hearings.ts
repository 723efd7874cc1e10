import type { LocalDate } from '../../../kernel/local-date.js';
import { ok, refuse } from '../../../kernel/result.js';
import type { PartiesRecord } from '../parties.js';
import { instanceOf, type DocumentPurpose, type SessionKind } from '../state.js';
import { firstRefusal, requireUndecided, shortText, type StepRule } from './step-rule.js';

/** A day on which the parties are heard is set (通知听证、开庭). It may lie ahead, or be recorded afterwards. */
export interface SetHearingStep {
  readonly type: 'setHearing';
  readonly kind: SessionKind;
  readonly on: LocalDate;
  readonly time?: string;
  readonly place?: string;
}

export const setHearing: StepRule<SetHearingStep> = {
  name: '登记听证、开庭日期',
  article: '《行政复议法》第四十九条、第五十条，《行政诉讼法》第五十四条',
  guard: (dispute) => requireUndecided(dispute),
  decide(dispute, { kind, on, time, place }, { today, id }) {
    const { openedOn } = instanceOf(dispute);
    const wrong = firstRefusal(
      on < openedOn && refuse('dispute.dates', { later: on, earlier: openedOn }),
      time !== undefined &&
        !/^([01]\d|2[0-3]):[0-5]\d$/.test(time) &&
        refuse('input.invalid', { field: 'time', reason: '应写作 09:30' }),
      (kind === 'trial') !== (dispute.kind !== 'reconsideration') &&
        (kind === 'trial' || kind === 'hearing' || kind === 'opinions') &&
        refuse('input.invalid', { field: 'kind', reason: '行政复议为听证、听取意见，行政诉讼为开庭' }),
    );
    if (wrong) return wrong;
    const payload = { hearingId: id, kind, on, time: time ?? null, place: shortText(place) };
    return ok([{ type: 'dispute.hearingSet', schemaVersion: 1, legalDate: today, payload }]);
  },
};

export interface CancelHearingStep {
  readonly type: 'cancelHearing';
  readonly hearingId: string;
}

export const cancelHearing: StepRule<CancelHearingStep> = {
  name: '取消听证、开庭日期',
  article: '《行政诉讼法》第五十四条',
  guard: ({ hearings, ...dispute }) =>
    firstRefusal(
      requireUndecided({ hearings, ...dispute }),
      hearings.every((it) => it.cancelled) && refuse('dispute.no-hearing'),
    ),
  decide({ hearings }, { hearingId }, { today }) {
    if (!hearings.some((it) => it.id === hearingId && !it.cancelled)) return refuse('dispute.no-hearing');
    return ok([{ type: 'dispute.hearingCancelled', schemaVersion: 1, legalDate: today, payload: { hearingId } }]);
  },
};

/** A paper put into the dispute's file (案卷材料); the file itself is kept by its id. */
export interface AddDocumentStep {
  readonly type: 'addDocument';
  readonly fileId: string;
  readonly purpose: DocumentPurpose;
}

export const addDocument: StepRule<AddDocumentStep> = {
  name: '归入案卷材料',
  article: '《政府信息公开条例》第六条',
  guard: ({ erased }) => (erased ? refuse('dispute.erased') : null),
  decide({ documents }, { fileId, purpose }, { today }) {
    if (documents.some((it) => it.fileId === fileId)) return refuse('dispute.document-known');
    return ok([{ type: 'dispute.documentAdded', schemaVersion: 1, legalDate: today, payload: { fileId, purpose } }]);
  },
};

/** Who is applicant, third party or agent, and what is claimed (当事人和请求): kept in the vault. */
export interface RecordPartiesStep extends PartiesRecord {
  readonly type: 'recordParties';
}

export const recordParties: StepRule<RecordPartiesStep> = {
  name: '登记当事人和请求',
  article: '《行政复议法》第十四条至第十七条，《行政诉讼法》第二十五条至第二十九条',
  // Once who they are was erased (《个人信息保护法》 Art. 47), nobody writes it back.
  guard: ({ erased }) => (erased ? refuse('dispute.erased') : null),
  decide: (_, _step, { today, commitments }) =>
    ok([{ type: 'dispute.partiesRecorded', schemaVersion: 1, legalDate: today, payload: { commitments } }]),
};
