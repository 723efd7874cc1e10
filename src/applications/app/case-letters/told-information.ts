import { scanPrivacy } from '../../../disclosures/index.js';
import type { Applicant } from '../../domain/request.js';
import { textOf } from './letter-case.js';

/** Stands for what another is not told: a letter with an open place cannot be issued until someone has written it anew. */
const LEFT_OUT = '【此处不写个人信息】';

/**
 * What a letter to others says of the information asked about (征求意见的信息), as the clerk wrote it, without personal data: who
 * applied, by any of their names, and what looks like a number, an address or a name. `undefined` where nothing was written.
 */
export function toldInformation(matters: string | undefined, applicant: Applicant): string | undefined {
  const text = textOf(matters);
  if (text === undefined) return undefined;
  const names = namesOf(applicant);
  const hits = scanPrivacy(text).filter(({ confidence }) => confidence !== 'possible');
  const spans = [
    ...hits.map(({ start, end }) => ({ start, end })),
    ...names.flatMap((name) => placesOf(text, name)),
  ].sort((a, b) => a.start - b.start);
  let told = '';
  let at = 0;
  for (const { start, end } of spans) {
    if (start >= at) told += `${text.slice(at, start)}${LEFT_OUT}`;
    at = Math.max(at, end);
  }
  return told + text.slice(at);
}

function namesOf({ name, contactPerson, agent, joint = [] }: Applicant): string[] {
  const names = [name, contactPerson, agent?.name, ...joint.map((one) => one.name)];
  return names.flatMap((one) => (one && one.trim().length > 1 ? [one.trim()] : []));
}

function placesOf(text: string, part: string): { readonly start: number; readonly end: number }[] {
  const places = [];
  for (let start = text.indexOf(part); start !== -1; start = text.indexOf(part, start + part.length)) {
    places.push({ start, end: start + part.length });
  }
  return places;
}
