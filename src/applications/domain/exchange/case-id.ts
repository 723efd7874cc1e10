import { v5 } from 'uuid';
import type { CaseSource } from './case-schema.js';

const NAMESPACE = '5f1d2f6e-8f0f-5c3a-9d7b-3a6f0b8f6f11';

/**
 * The id an imported case gets in an organ: it follows from the name the case has where it comes from (UUIDv5), so that cases
 * can refer to each other whichever is imported first, and none can be made twice.
 */
export function importedCaseId(organId: string, { system, id }: CaseSource): string {
  return v5(JSON.stringify([organId, system, id]), NAMESPACE);
}
