import { refuse, type Result } from '../../../kernel/result.js';
import { composeLetter, type LetterParty, type LetterText } from '../../../letters/index.js';
import { findGround } from '../../../law/outcomes/index.js';
import { followedOf, objecting } from '../../domain/followed-opinions.js';
import { refuseInterest } from '../../domain/steps/consult.js';
import type { Party } from '../../domain/third-party.js';
import { caseFacts, textOf, type LetterCase } from './letter-case.js';
import type { LetterRequest } from './letter-request.js';
import { toldInformation } from './told-information.js';

type Of<K extends LetterRequest['kind']> = Extract<LetterRequest, { readonly kind: K }>;

/** The letter to a third party (征求意见书), 《条例》 Art. 32. Refuses `consultation.interest`. */
export function thirdPartyLetter(of: LetterCase, asked: Of<'thirdPartyLetter'>): Result<LetterText> {
  const wrong = refuseInterest(asked.party, asked.interest);
  if (wrong) return wrong;
  return composeLetter('thirdPartyLetter', {
    ...caseFacts(of),
    thirdParty: { name: asked.name, kind: addressed(asked.party) },
    interest: asked.interest,
    information: toldInformation(asked.matters, of.applicant),
  });
}

/** The letter to another organ (征求意见函), Art. 34. */
export function otherOrganLetter(of: LetterCase, asked: Of<'otherOrganLetter'>): Result<LetterText> {
  return composeLetter('otherOrganLetter', {
    ...caseFacts(of),
    otherOrgan: asked.name,
    information: toldInformation(asked.matters, of.applicant),
  });
}

/**
 * The notice to a third party of what is disclosed over its objection (公开决定告知书), Art. 32. Refuses `not.found` of who did not
 * object, `third-party.none-to-tell` where the objection is followed wholly.
 */
export function thirdPartyNotice(of: LetterCase, asked: Of<'thirdPartyNotice'>): Result<LetterText> {
  const { state, texts } = of;
  const consultation = objecting(state).find(({ id }) => id === asked.consultationId);
  const opinion = consultation?.opinion;
  if (opinion !== 'object' && opinion !== 'partly') return refuse('not.found', { what: '不同意公开的第三方' });
  if (followedOf(state, asked.consultationId) === 'wholly') return refuse('third-party.none-to-tell');
  const record = (texts[`consultation/${asked.consultationId}`] ?? {}) as { name?: string; matters?: string };
  const outcome = state.reply?.outcome ?? state.draft?.outcome;
  return composeLetter('thirdPartyNotice', {
    ...caseFacts(of),
    thirdParty: {
      name: textOf(record.name) ?? '【第三方的姓名或者名称】',
      kind: addressed(consultation?.party ?? null),
    },
    // Of a partial disclosure, not all that was asked about is disclosed: which part is, the office writes.
    information: outcome === 'partial' ? undefined : toldInformation(record.matters, of.applicant),
    opinion,
    because: asked.because,
    withheld: asked.because === 'followedInPart' ? withheldFor(of) : undefined,
  });
}

/** What is withheld to protect third parties; where several objected, whose it is is not ours to guess. */
function withheldFor({ state, texts }: LetterCase): string | undefined {
  const { draft } = state;
  if (!draft || objecting(state).length > 1) return undefined;
  const { withheld = [] } = (texts[`draft/${draft.id}`] ?? {}) as { readonly withheld?: readonly string[] };
  const parts = draft.withheld.flatMap(({ ground }, index) => {
    const what = textOf(withheld[index]);
    return what !== undefined && findGround(ground)?.outcome === 'refused.thirdParty' ? [what] : [];
  });
  return parts.length > 0 ? parts.join('；') : undefined;
}

/** 个体工商户 may trade under a name or as the person; of old cases it is not on record. */
function addressed(party: Party | null): LetterParty['kind'] {
  return party === 'person' || party === 'organization' ? party : 'either';
}
