import type { Language } from '../../../platform/http/portal/index.js';
import { applicationWords } from '../messages/index.js';
import type { PapersView, PaperView } from './present-papers.js';

const FORMS = ['pdf', 'docx'] as const;
const FORM_NAMES = { pdf: 'PDF', docx: 'Word' } as const;

function Paper({ paper, language }: { paper: PaperView; language: Language }) {
  const t = applicationWords(language);
  const { href } = paper;
  return (
    <li>
      <span>
        <span lang="zh-CN">{paper.name}</span>
        {paper.issuedOn !== null && ` · ${paper.issuedOn}`}
        {paper.replaced && ` · ${t('papers.replaced')}`}
      </span>
      {href === null ? (
        <span>{t('papers.erased')}</span>
      ) : (
        <span className="forms">
          {FORMS.map((form) => (
            <a key={form} href={`${href}/${form}`} aria-label={`${paper.name} ${FORM_NAMES[form]}`}>
              {FORM_NAMES[form]}
            </a>
          ))}
        </span>
      )}
    </li>
  );
}

/** The letters to the applicant, the files disclosed, and what was handed in. */
export function PapersPart({ papers, language }: { papers: PapersView; language: Language }) {
  const t = applicationWords(language);
  const receipt = { name: t('papers.receipt'), issuedOn: null, href: '/track/case/receipt', replaced: false };
  return (
    <section aria-labelledby="papers">
      <h2 id="papers">{t('papers.title')}</h2>
      <ul className="list">
        <Paper paper={receipt} language={language} />
        {papers.letters.map((paper) => (
          <Paper key={paper.href ?? paper.name} paper={paper} language={language} />
        ))}
      </ul>
      {papers.disclosed.length > 0 && (
        <>
          <h3>{t('papers.disclosed')}</h3>
          <ul className="list">
            {papers.disclosed.map((file) => (
              <li key={file.href}>
                <a href={file.href}>{file.name}</a>
                <span>{file.size}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {papers.handedIn.length > 0 && (
        <>
          <h3>{t('papers.handedIn')}</h3>
          <ul>
            {papers.handedIn.map((name, index) => (
              <li key={index}>{name}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
