import { scanPrivacy } from '../../../disclosures/index.js';
import { newId } from '../../../kernel/ids.js';
import { ok, refuse, type Result } from '../../../kernel/result.js';
import { actorOf, type Act } from '../../../kernel/visibility.js';
import { caseFilePlace, insertCaseFile } from '../../../platform/case-files/index.js';
import { putSealed } from '../../../platform/files/index.js';
import {
  readPages,
  rebuildPdf,
  redactPdf,
  type Area,
  type Elsewhere,
  type ProofCheckName,
  type Redaction,
  type RedactionProof,
} from '../../../platform/redaction/index.js';
import type { Services } from '../../../platform/services.js';
import { sealPersonal, storeSealed } from '../../../platform/vault/index.js';
import { insertRedaction, type ScanSeen, type WithheldPlace } from '../../db/redactions.js';
import { textOf } from './found-areas.js';
import { inOpenCase, openMaterial, REDACTED, secondLookRecord, subjectOf, type MaterialPlace } from './material.js';

/** An area a person marked, and the ground it is withheld on (id of src/law/outcomes, as `15.privacy`). */
export interface GroundedArea extends Area {
  readonly ground: string;
  readonly elsewhere: Elsewhere;
}

/** How a copy is to be made: with areas withheld, or as it is, after a person has seen what the scan shows. */
export type CopyWish =
  | { readonly way: 'redacted'; readonly areas: readonly GroundedArea[] }
  | {
      readonly way: 'asItIs';
      readonly seen: ScanSeen;
      /** Why what the scan shows, or cannot read, may go out (复核意见). */
      readonly secondLook: string | null;
    };

export type MadeCopy =
  | {
      readonly kind: 'made';
      readonly redactionId: string;
      readonly fileId: string;
      readonly areas: readonly WithheldPlace[];
      readonly proof: RedactionProof;
    }
  | Extract<Redaction, { readonly kind: 'remains' }>;

/**
 * Makes a copy of a material for the applicant: with what is marked removed, each area on its ground (区分处理, 《条例》 Art. 37),
 * or as it is (Art. 36(2)), without what the file holds beside its pages. The copy is kept in the case only where its
 * proof holds. Gives `remains` without making anything where a marked text stands elsewhere too. Refuses as
 * `inOpenCase`, `openMaterial` and `redactPdf`, `redaction.unproven`, `supply.look-again`, `supply.second-look`.
 */
export async function makeCopy(
  services: Services,
  act: Act,
  place: MaterialPlace,
  wish: CopyWish,
): Promise<Result<MadeCopy>> {
  const opened = await openMaterial(services, act.viewer, place);
  if (!opened.ok) return opened;
  const { content, file } = opened.value;
  if (wish.way === 'asItIs') {
    const looked = await checkLook(content, wish);
    if (!looked.ok) return looked;
  }
  const built = wish.way === 'asItIs' ? await rebuildPdf(content) : await redactPdf(content, { ...wish, strings: [] });
  if (!built.ok) return built;
  if (built.value.kind === 'remains') return ok(built.value);
  const { pdf, proof } = built.value;
  if (!proof.holds) {
    const failed = proof.checks.filter(({ holds }) => !holds).map(({ name }) => CHECK_NAMES[name]);
    return refuse('redaction.unproven', { checks: failed.join('、') });
  }
  const marked = wish.way === 'redacted' ? wish.areas : [];
  const areas = built.value.areas.map(({ of, page, x, y, width, height }): WithheldPlace => {
    return { page, x, y, width, height, ground: marked[of ?? 0]?.ground ?? '' };
  });
  return keep(services, act, place, { pdf, name: nameOf(file.name ?? '', wish.way), areas, proof, wish });
}

/** A person who looked at another state of things, or at none, cannot have decided that it may go out. */
async function checkLook(
  content: Uint8Array,
  { seen, secondLook }: Extract<CopyWish, { readonly way: 'asItIs' }>,
): Promise<Result<null>> {
  const pages = await readPages(content);
  if (!pages.ok) return pages;
  const hits = scanPrivacy(textOf(pages.value)).length;
  const unread = pages.value.filter(({ lines }) => lines.every(({ text }) => text.trim() === '')).length;
  if (hits !== seen.hits || unread !== seen.unread) return refuse('supply.look-again', { hits, pages: unread });
  const unclear = hits > 0 || unread > 0;
  return unclear && secondLook === null ? refuse('supply.second-look', { hits, pages: unread }) : ok(null);
}

/** Names of the checks (核验项目) as a refusal tells them. */
const CHECK_NAMES: Readonly<Record<ProofCheckName, string>> = {
  bytes: '文件数据',
  text: '页面文字',
  pixels: '页面图像',
  structure: '文件结构',
};

interface Product {
  readonly pdf: Uint8Array;
  readonly name: string;
  readonly areas: readonly WithheldPlace[];
  readonly proof: RedactionProof;
  readonly wish: CopyWish;
}

async function keep(
  services: Services,
  act: Act,
  place: MaterialPlace,
  { pdf, name, areas, proof, wish }: Product,
): Promise<Result<MadeCopy>> {
  const subject = subjectOf(place);
  const [fileId, redactionId] = [newId(), newId()];
  const file = await putSealed(services, caseFilePlace(subject, fileId), pdf);
  const by = { storedAt: act.now, storedBy: actorOf(act.viewer) };
  const kept = await inOpenCase(services, act.viewer, place, async (trx) => {
    const entry = { fileId, purpose: REDACTED, name, mediaType: 'application/pdf', file, ...by };
    await insertCaseFile(trx, services.vault, subject, entry);
    await insertRedaction(trx, place.organId, place.applicationId, {
      redactionId,
      sourceFileId: place.fileId,
      resultFileId: fileId,
      madeAt: act.now,
      madeBy: by.storedBy,
      way: wish.way,
      areas,
      proof,
      seen: wish.way === 'asItIs' ? wish.seen : null,
    });
    if (wish.way === 'asItIs' && wish.secondLook !== null) {
      const record = secondLookRecord(place, redactionId);
      await storeSealed(trx, record, sealPersonal(services.vault, record, wish.secondLook));
    }
    return ok({ kind: 'made' as const, redactionId, fileId, areas, proof });
  });
  if (!kept.ok) await services.files.remove(file.hash);
  return kept;
}

function nameOf(name: string, way: CopyWish['way']): string {
  const stem = name.replace(/\.(pdf|png|jpe?g)$/i, '');
  return way === 'redacted' ? `${stem}（已遮盖）.pdf` : `${stem}.pdf`;
}
