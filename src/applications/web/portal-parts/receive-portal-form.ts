import type { FastifyRequest } from 'fastify';
import { ok, refuse, type Refusal, type Result } from '../../../kernel/result.js';
import { ATTACHMENT_BOUNDS } from '../../../platform/files/index.js';
import { spendingLimit, withPartlyReceived, type PartlyReceived } from '../../../platform/http/index.js';

/** Longest text of one field, in characters; what a form asks for is shorter. */
const LONGEST_FIELD = 20_000;
const MEGABYTE = 1024 * 1024;
const BOUNDS = {
  files: ATTACHMENT_BOUNDS.files,
  // One byte more than is taken, so that who judges the file sees it is too large and says so by its name.
  fileBytes: ATTACHMENT_BOUNDS.fileBytes + 1,
  totalBytes: ATTACHMENT_BOUNDS.totalBytes,
  fields: 50,
  fieldBytes: 64 * 1024,
};

/** What one address may send in an hour, files and all: several full applications. */
const HOURLY_BYTES = 300 * MEGABYTE;

export type PortalFile = PartlyReceived['form']['fileList'][number];

export interface PortalForm {
  /** Text of a field, empty where it did not come. */
  readonly text: (field: string) => string;
  readonly files: readonly PortalFile[];
  /** What the files were refused for on the way in, where that has no name of a file: too much together. */
  readonly refusal: Refusal | null;
}

/** Receives forms of the portal, with files or without, and bounds what each address sends. */
export function portalForms(hourlyBytes = HOURLY_BYTES) {
  const spending = spendingLimit({ most: hourlyBytes, windowMs: 3_600_000 });
  /** Refuses `request.too-many` an address that has sent too much, `request.invalid` fields that no form of ours sends. */
  return async function receive<T>(
    request: FastifyRequest,
    work: (received: Result<PortalForm>) => Promise<T>,
  ): Promise<T> {
    const declared = Number(request.headers['content-length'] ?? 0);
    const allowed = spending.spend(request.ip, declared, request.now());
    if (!allowed.ok) return work(allowed);
    if (!request.isMultipart()) return work(formOf(textFields(request.body), [], null));
    return withPartlyReceived(
      request,
      ({ form, refusal }) => {
        if (declared === 0) spending.spend(request.ip, total(form.fileList), request.now());
        return work(formOf(form.fields, form.fileList, refusal));
      },
      BOUNDS,
    );
  };
}

export type ReceivePortalForm = ReturnType<typeof portalForms>;

function formOf(
  fields: ReadonlyMap<string, string>,
  files: readonly PortalFile[],
  refusal: Refusal | null,
): Result<PortalForm> {
  if (refusal?.code === 'request.too-large') return refusal;
  if ([...fields.values()].some((text) => text.length > LONGEST_FIELD)) return refuse('request.invalid');
  return ok({
    text: (field) => fields.get(field) ?? '',
    files,
    refusal: refusal?.code === 'upload.total' ? refusal : null,
  });
}

function textFields(body: unknown): ReadonlyMap<string, string> {
  if (typeof body !== 'object' || body === null) return new Map();
  return new Map(Object.entries(body).flatMap(([field, text]) => (typeof text === 'string' ? [[field, text]] : [])));
}

function total(files: readonly PortalFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}
