/**
 * A name for lists, so that cases can be told apart at a glance: of a person the first character alone (`李**`), of an
 * organization, whose name is no personal data, the whole. The full name is shown on a recorded look.
 */
export function maskName(applicant: { readonly column: string; readonly name: string }): string {
  if (applicant.column !== 'natural') return applicant.name;
  const [first = ''] = applicant.name.trim();
  return `${first}**`;
}
