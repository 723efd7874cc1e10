import type { LocalDate } from '../../../kernel/local-date.js';
import { sayDate, type Language, type PortalPage } from '../../../platform/http/portal/index.js';
import { applicationWords } from '../messages/index.js';

const RECEIPT_FORMS = ['pdf', 'docx'] as const;

export interface ReceiptView {
  readonly organ: { readonly code: string; readonly name: string };
  readonly receiptNumber: string;
  readonly queryCode: string;
  readonly receivedOn: LocalDate;
  readonly dueOn: LocalDate;
  /** The limit runs into a year whose holidays are not announced yet. */
  readonly provisional: boolean;
  readonly language: Language;
}

function Explained({ view }: { view: ReceiptView }) {
  const t = applicationWords(view.language);
  return (
    <dl className="facts">
      <dt>{t('receipt.receivedOn')}</dt>
      <dd>
        <strong>{sayDate(view.receivedOn, view.language)}</strong>
        <span className="hint">{t('receipt.receivedOn.note')}</span>
      </dd>
      <dt>{t('receipt.due')}</dt>
      <dd>
        <strong>{t('receipt.due.value', { date: sayDate(view.dueOn, view.language) })}</strong>
        <span className="hint">{t('receipt.due.note')}</span>
        {view.provisional && <span className="hint">{t('receipt.due.provisional')}</span>}
      </dd>
    </dl>
  );
}

/** The registration receipt (登记回执): number, query code, day of receipt and limit, each explained; made to be printed. */
export function receiptPage(view: ReceiptView): PortalPage {
  const t = applicationWords(view.language);
  const title = t('receipt.title');
  return {
    title,
    current: 'apply',
    crumbs: [{ label: t('choose.title'), href: '/apply' }, { label: title }],
    body: (
      <div className="sheet">
        <h1>{title}</h1>
        <p className="lead" role="status">
          {t('receipt.lead', { organ: view.organ.name })}
        </p>
        <div className="receipt">
          <div className="codes">
            <p className="code">
              {t('receipt.number')}
              <b id="receipt-number">{view.receiptNumber}</b>
            </p>
            <p className="code">
              {t('receipt.code')}
              <b id="query-code">{view.queryCode}</b>
            </p>
          </div>
          <p>{t('receipt.code.note')}</p>
          <Explained view={view} />
        </div>
        <ul className="no-print" aria-label={t('receipt.documents')}>
          {RECEIPT_FORMS.map((form) => (
            <li key={form}>
              <a href={`/track/case/receipt/${form}`}>{t(`receipt.${form}`)}</a>
            </li>
          ))}
        </ul>
        <p className="no-print">{t('receipt.print')}</p>
        <p className="actions">
          <a className="button" href="/track/case">
            {t('receipt.track')}
          </a>
          <a className="button plain" href={`/apply/${view.organ.code}`}>
            {t('receipt.again')}
          </a>
        </p>
      </div>
    ),
  };
}
