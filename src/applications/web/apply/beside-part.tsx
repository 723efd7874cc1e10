import {
  SelectField,
  TextField,
  TickField,
  type FieldErrors,
  type Language,
} from '../../../platform/http/portal/index.js';
import { IDENTITY_KINDS } from '../../domain/identity-number.js';
import { applicationWords } from '../messages/index.js';
import { FileField } from '../portal-parts/file-field.js';
import type { ApplyForm } from './apply-form.js';

interface PartProps {
  readonly form: ApplyForm;
  readonly errors: FieldErrors;
  readonly language: Language;
}

/** Who applies for the applicant, with the power of attorney (委托代理人). */
export function AgentPart({ form, ...shared }: PartProps) {
  const t = applicationWords(shared.language);
  return (
    <>
      <TickField
        id="agentActs"
        label={t('apply.agentActs')}
        hint={t('apply.agentActs.hint')}
        ticked={form.agentActs !== ''}
      />
      <div className="agent">
        <TextField
          {...shared}
          id="agentName"
          label={t('apply.agentName')}
          need="must"
          value={form.agentName}
          width="short"
          autoComplete="off"
        />
        <SelectField
          {...shared}
          id="agentIdKind"
          label={t('apply.agentIdKind')}
          need="must"
          value={form.agentIdKind}
          options={IDENTITY_KINDS.map((value) => ({ value, label: t(`idKind.${value}`) }))}
        />
        <TextField
          {...shared}
          id="agentNumber"
          label={t('apply.agentNumber')}
          need="must"
          value={form.agentNumber}
          autoComplete="off"
        />
        <TextField
          {...shared}
          id="agentPhone"
          type="tel"
          label={t('apply.agentPhone')}
          need="may"
          value={form.agentPhone}
          width="short"
          autoComplete="off"
        />
        <FileField
          {...shared}
          id="authorizationFiles"
          label={t('apply.authorizationFiles')}
          hint={t('apply.files.hint')}
          need="must"
          many="several"
        />
      </div>
    </>
  );
}

/** Who applies together with the first applicant (共同申请人), folded away until wanted. */
export function JointPart({ form, ...shared }: PartProps) {
  const t = applicationWords(shared.language);
  return (
    <details className="more" open={form.joint !== '' || shared.errors.has('joint')}>
      <summary>{t('apply.joint.more')}</summary>
      <TextField
        {...shared}
        id="joint"
        type="textarea"
        label={t('apply.joint')}
        hint={t('apply.joint.hint')}
        need="may"
        value={form.joint}
        rows={4}
      />
    </details>
  );
}
