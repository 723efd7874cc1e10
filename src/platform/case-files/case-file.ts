/** Whose file it is: a case of an organ. */
export interface CaseFileSubject {
  readonly organId: string;
  readonly kind: 'application' | 'dispute' | 'complaint';
  readonly id: string;
}

/** A file of a case as it is listed. */
export interface CaseFile {
  readonly fileId: string;
  readonly purpose: string;
  /** Personal data, as people name files after people; `null` once erased. */
  readonly name: string | null;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  readonly storedAt: Date;
  /** As `actorOf` writes it. */
  readonly storedBy: string;
}

/** The place a case's file is sealed for: it opens nowhere else. */
export function caseFilePlace({ organId, kind, id }: CaseFileSubject, fileId: string): string {
  return `${organId}/${kind}/${id}/${fileId}`;
}
