import { newId } from '../../../kernel/ids.js';
import { ok, refuse, type Result } from '../../../kernel/result.js';
import { actorOf, type Act } from '../../../kernel/visibility.js';
import { findGround } from '../../../law/outcomes/index.js';
import { caseFilePlace, insertCaseFile } from '../../../platform/case-files/index.js';
import { putSealed } from '../../../platform/files/index.js';
import {
  redactPdf,
  type Area,
  type Elsewhere,
  type ProofCheckName,
  type Redaction,
  type RedactionProof,
} from '../../../platform/redaction/index.js';
import type { Services } from '../../../platform/services.js';
import { insertRedaction, type WithheldPlace } from '../../db/redactions.js';
import { inOpenCase, openMaterial, REDACTED, subjectOf, type MaterialPlace } from './material.js';

/** An area a person marked, and the ground it is withheld on (id of src/law/outcomes, as `15.privacy`). */
export interface GroundedArea extends Area {
  readonly ground: string;
  readonly elsewhere: Elsewhere;
}

export type MadeRedaction =
  | {
      readonly kind: 'made';
      readonly redactionId: string;
      readonly fileId: string;
      readonly areas: readonly WithheldPlace[];
      readonly proof: RedactionProof;
    }
  | Extract<Redaction, { readonly kind: 'remains' }>;

/**
 * Makes a redacted copy of a material (区分处理), 《条例》 Art. 37: what is marked is removed, each area on its ground, and
 * the copy is kept in the case only where its proof holds. Gives `remains` without making anything where a marked text
 * stands elsewhere too. Refuses as `inOpenCase`, `openMaterial` and `redactPdf`, `redaction.ground`, `redaction.unproven`.
 */
export async function makeRedaction(
  services: Services,
  act: Act,
  place: MaterialPlace,
  areas: readonly GroundedArea[],
): Promise<Result<MadeRedaction>> {
  const unlawful = areas.find(({ ground }) => findGround(ground)?.outcome.startsWith('refused.') !== true);
  if (unlawful !== undefined) return refuse('redaction.ground', { ground: unlawful.ground });
  const allowed = await inOpenCase(services, act.viewer, place, async () => ok(null));
  if (!allowed.ok) return allowed;
  const opened = await openMaterial(services, act.viewer, place);
  if (!opened.ok) return opened;
  const redacted = await redactPdf(opened.value.content, { areas, strings: [] });
  if (!redacted.ok) return redacted;
  if (redacted.value.kind === 'remains') return ok(redacted.value);
  const { pdf, proof } = redacted.value;
  if (!proof.holds) {
    const failed = proof.checks.filter(({ holds }) => !holds).map(({ name }) => CHECK_NAMES[name]);
    return refuse('redaction.unproven', { checks: failed.join('、') });
  }
  const withheld = redacted.value.areas.map(({ of, page, x, y, width, height }): WithheldPlace => {
    return { page, x, y, width, height, ground: areas[of ?? 0]?.ground ?? '' };
  });
  const name = redactedName(opened.value.file.name ?? '');
  return keep(services, act, place, { pdf, name, areas: withheld, proof });
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
}

async function keep(
  services: Services,
  act: Act,
  place: MaterialPlace,
  { pdf, name, areas, proof }: Product,
): Promise<Result<MadeRedaction>> {
  const subject = subjectOf(place);
  const [fileId, redactionId] = [newId(), newId()];
  const file = await putSealed(services, caseFilePlace(subject, fileId), pdf);
  const by = { storedAt: act.now, storedBy: actorOf(act.viewer) };
  const kept = await inOpenCase(services, act.viewer, place, async (trx) => {
    const entry = { fileId, purpose: REDACTED, name, mediaType: 'application/pdf', file, ...by };
    await insertCaseFile(trx, services.vault, subject, entry);
    const files = { sourceFileId: place.fileId, resultFileId: fileId };
    const record = { redactionId, ...files, madeAt: act.now, madeBy: by.storedBy, areas, proof };
    await insertRedaction(trx, place.organId, place.applicationId, record);
    return ok({ kind: 'made' as const, redactionId, fileId, areas, proof });
  });
  if (!kept.ok) await services.files.remove(file.hash);
  return kept;
}

function redactedName(name: string): string {
  return `${name.replace(/\.pdf$/i, '')}（已遮盖）.pdf`;
}
