/** The place the file of an upload is sealed for: it opens nowhere else. */
export function uploadPlace(organId: string, uploadId: string): string {
  return `${organId}/report-upload/${uploadId}`;
}
