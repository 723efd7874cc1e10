import { UPLOAD_KINDS } from '../../../platform/files/index.js';
import { TextField, type FieldErrors, type Language } from '../../../platform/http/portal/index.js';

/** What browsers offer to choose; what is taken is told by content. */
const ACCEPT = Object.values(UPLOAD_KINDS)
  .flatMap(({ extensions }) => extensions.map((extension) => `.${extension}`))
  .join(',');

interface FileFieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly need: 'must' | 'may';
  readonly many: 'one' | 'several';
  readonly errors: FieldErrors;
  readonly language: Language;
}

/** A field for files that may be handed in. */
export function FileField({ many, ...props }: FileFieldProps) {
  return <TextField {...props} type="file" value="" accept={ACCEPT} multiple={many === 'several' ? true : undefined} />;
}
