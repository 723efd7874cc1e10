import { APPLICANT_COLUMNS } from '../../../law/report-format/index.js';
import {
  ChoiceField,
  ErrorSummary,
  FormGuard,
  SelectField,
  TextField,
  TickField,
  type FieldErrors,
  type Language,
  type PortalPage,
} from '../../../platform/http/portal/index.js';
import { APPLICATION_KINDS } from '../../domain/events.js';
import { IDENTITY_KINDS } from '../../domain/identity-number.js';
import { WANTED_WAYS } from '../../domain/request.js';
import { applicationWords } from '../messages/index.js';
import { FileField } from '../portal-parts/file-field.js';
import { ORGANIZATION_PROOFS, PORTAL_ROUTES, type ApplyForm } from './apply-form.js';
import { AgentPart, JointPart } from './beside-part.js';
import { DESCRIPTION_LIMIT } from './validate-apply-form.js';

/** What the form page shows: the organ, what was filled in, and what is wrong with it. */
export interface ApplyView {
  readonly organ: { readonly code: string; readonly name: string };
  readonly form: ApplyForm;
  readonly errors: FieldErrors;
  /** Files were chosen, which the page cannot keep. */
  readonly filesLost?: boolean;
  readonly language: Language;
}

function ApplicantPart({ form, errors, language }: ApplyView) {
  const t = applicationWords(language);
  const shared = { errors, language };
  return (
    <fieldset>
      <legend>{t('apply.applicant')}</legend>
      <ChoiceField
        {...shared}
        id="kind"
        label={t('apply.kind')}
        need="must"
        value={form.kind}
        options={APPLICATION_KINDS.map((value) => ({
          value,
          label: t(`apply.kind.${value}`),
          hint: t(`apply.kind.${value}.hint`),
        }))}
      />
      <ChoiceField
        {...shared}
        id="applicantColumn"
        label={t('apply.applicantColumn')}
        need="must"
        value={form.applicantColumn}
        options={APPLICANT_COLUMNS.map((value) => ({
          value,
          label: t(`kind.${value}`),
          hint: t(`kind.${value}.hint`),
        }))}
      />
      <TextField
        {...shared}
        id="name"
        label={t('apply.name')}
        hint={t('apply.name.hint')}
        need="must"
        value={form.name}
        autoComplete="name"
      />
      <div className="natural">
        <SelectField
          {...shared}
          id="idKind"
          label={t('apply.idKind')}
          need="must"
          value={form.idKind}
          options={IDENTITY_KINDS.map((value) => ({ value, label: t(`idKind.${value}`) }))}
        />
        <TextField
          {...shared}
          id="idNumber"
          label={t('apply.idNumber')}
          hint={t('apply.idNumber.hint')}
          need="must"
          value={form.idNumber}
          autoComplete="off"
        />
      </div>
      <div className="organisation">
        <SelectField
          {...shared}
          id="proofKind"
          label={t('apply.proofKind')}
          need="must"
          value={form.proofKind}
          options={ORGANIZATION_PROOFS.map((value) => ({ value, label: t(`proofKind.${value}`) }))}
        />
        <TextField
          {...shared}
          id="proofNumber"
          label={t('apply.proofNumber')}
          hint={t('apply.proofNumber.hint')}
          need="must"
          value={form.proofNumber}
          autoComplete="off"
        />
        <TextField
          {...shared}
          id="contactPerson"
          label={t('apply.contactPerson')}
          hint={t('apply.contactPerson.hint')}
          need="must"
          value={form.contactPerson}
          width="short"
          autoComplete="off"
        />
      </div>
      <AgentPart form={form} {...shared} />
      <JointPart form={form} {...shared} />
    </fieldset>
  );
}

function ContactPart({ form, errors, language }: ApplyView) {
  const t = applicationWords(language);
  const shared = { errors, language, need: 'may' as const };
  return (
    <fieldset aria-describedby="contact-hint">
      <legend>{t('apply.contact')}</legend>
      <p className="hint" id="contact-hint">
        {t('apply.contact.hint')}
      </p>
      <TextField
        {...shared}
        id="phone"
        type="tel"
        label={t('apply.phone')}
        value={form.phone}
        width="short"
        autoComplete="tel"
      />
      <TextField {...shared} id="email" type="email" label={t('apply.email')} value={form.email} autoComplete="email" />
      <TextField
        {...shared}
        id="address"
        label={t('apply.address')}
        hint={t('apply.address.hint')}
        value={form.address}
        autoComplete="street-address"
      />
    </fieldset>
  );
}

function RequestPart({ form, errors, language }: ApplyView) {
  const t = applicationWords(language);
  const shared = { errors, language, need: 'must' as const };
  return (
    <>
      <fieldset>
        <legend>{t('apply.information')}</legend>
        <TextField
          {...shared}
          id="description"
          type="textarea"
          label={t('apply.description')}
          hint={t('apply.description.hint')}
          value={form.description}
          maxLength={DESCRIPTION_LIMIT}
          rows={8}
        />
      </fieldset>
      <fieldset aria-describedby="files-hint">
        <legend>{t('apply.files')}</legend>
        <p className="hint" id="files-hint">
          {t('apply.files.hint')}
        </p>
        <FileField
          {...shared}
          need="may"
          many="several"
          id="identityFiles"
          label={t('apply.identityFiles')}
          hint={t('apply.identityFiles.hint')}
        />
        <FileField
          {...shared}
          need="may"
          many="several"
          id="materialFiles"
          label={t('apply.materialFiles')}
          hint={t('apply.materialFiles.hint')}
        />
      </fieldset>
      <fieldset>
        <legend>{t('apply.wanted')}</legend>
        <ChoiceField
          {...shared}
          id="way"
          label={t('apply.way')}
          value={form.way}
          options={WANTED_WAYS.map((value) => ({ value, label: t(`way.${value}`) }))}
        />
        <ChoiceField
          {...shared}
          id="route"
          label={t('apply.route')}
          value={form.route}
          options={PORTAL_ROUTES.map((value) => ({ value, label: t(`route.${value}`) }))}
        />
      </fieldset>
    </>
  );
}

function AssistancePart({ form, errors, language }: ApplyView) {
  const t = applicationWords(language);
  return (
    <fieldset>
      <legend>{t('apply.assistance')}</legend>
      <TickField
        id="assistanceNeeded"
        label={t('apply.assistanceNeeded')}
        hint={t('apply.assistance.hint')}
        ticked={form.assistanceNeeded !== ''}
      />
      <TextField
        id="assistanceNote"
        label={t('apply.assistanceNote')}
        need="may"
        value={form.assistanceNote}
        errors={errors}
        language={language}
      />
    </fieldset>
  );
}

/** The application form (政府信息公开申请表), fields of 《条例》 Art. 29; what was filled in stays where it is wrong. */
export function applyPage(view: ApplyView): PortalPage {
  const t = applicationWords(view.language);
  const title = t('apply.title');
  return {
    title: `${title} - ${view.organ.name}`,
    current: 'apply',
    crumbs: [{ label: t('choose.title'), href: '/apply' }, { label: view.organ.name }],
    body: (
      <div className="sheet">
        <h1>{title}</h1>
        <p className="lead">{t('apply.to', { organ: view.organ.name })}</p>
        <ErrorSummary errors={view.errors} language={view.language} />
        {view.filesLost === true && <p className="panel warn">{t('apply.files.again')}</p>}
        <p className="panel">{t('apply.lead')}</p>
        <form
          method="post"
          action={`/apply/${view.organ.code}`}
          className="kinds"
          encType="multipart/form-data"
          noValidate
        >
          <FormGuard token={view.form.token} language={view.language} />
          <ApplicantPart {...view} />
          <ContactPart {...view} />
          <RequestPart {...view} />
          <AssistancePart {...view} />
          <p className="hint">{t('apply.submit.hint')}</p>
          <p className="actions">
            <button type="submit" className="button" id="submit">
              {t('apply.submit')}
            </button>
          </p>
        </form>
      </div>
    ),
  };
}
