import type { ApplyForm } from './apply-form.js';

/** The value where it is one of these. */
export function oneOf<T extends string>(values: readonly T[], text: string): T | undefined {
  return values.find((value) => value === text);
}

/** Numbers are copied with spaces and in full width; letters in them are capitals. */
export function tidyNumber(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').toUpperCase();
}

/** Line ends as one sign, no control characters, no blank edges. */
function tidyText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, ' ')
    .trim();
}

export type Tidied = Omit<ApplyForm, 'token' | 'website'>;

/** A form without what only the hand left in it: blanks, full width, line ends, control characters. */
export function tidyForm(form: ApplyForm): Tidied {
  return {
    ...form,
    name: tidyText(form.name).replace(/\s+/g, ' '),
    idNumber: form.idKind === 'other' ? tidyText(form.idNumber) : tidyNumber(form.idNumber),
    proofNumber: form.proofKind === 'other' ? tidyText(form.proofNumber) : tidyNumber(form.proofNumber),
    contactPerson: tidyText(form.contactPerson),
    phone: form.phone.normalize('NFKC').trim(),
    email: form.email.normalize('NFKC').trim(),
    address: tidyText(form.address),
    description: tidyText(form.description),
    assistanceNote: tidyText(form.assistanceNote),
    agentName: tidyText(form.agentName).replace(/\s+/g, ' '),
    agentNumber: form.agentIdKind === 'other' ? tidyText(form.agentNumber) : tidyNumber(form.agentNumber),
    agentPhone: form.agentPhone.normalize('NFKC').trim(),
    joint: tidyText(form.joint),
  };
}
