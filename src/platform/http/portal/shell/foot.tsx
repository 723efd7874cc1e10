import type { ReactNode } from 'react';
import { shellWords } from '../messages/index.js';
import type { PageContext } from '../page.js';

/** Where registrations of sites are looked up, as sites are asked to link to it. */
const ICP_REGISTER = 'https://beian.miit.gov.cn/';
const NOTES = ['organizer', 'undertaker', 'address', 'phone', 'email', 'idCode', 'icp', 'publicSecurity'] as const;
type Note = (typeof NOTES)[number];

function said(note: Note, value: string): ReactNode {
  switch (note) {
    case 'phone':
      return <a href={`tel:${value.replace(/[^\d+]/g, '')}`}>{value}</a>;
    case 'email':
      return <a href={`mailto:${value}`}>{value}</a>;
    case 'icp':
      return (
        <a href={ICP_REGISTER} rel="noopener">
          {value}
        </a>
      );
    default:
      return <span lang="zh-CN">{value}</span>;
  }
}

/** Who is in charge, how they are reached, and the site's registrations; only what is set. */
function Notes({ context }: { context: PageContext }) {
  const t = shellWords(context.language);
  const notes = context.site.notes ?? {};
  const known = NOTES.flatMap((note) => {
    const value = notes[note];
    return value === undefined ? [] : [{ note, value }];
  });
  if (known.length === 0) return null;
  return (
    <dl className="foot-notes">
      {known.map(({ note, value }) => (
        <div key={note}>
          <dt>{t(`foot.${note}`)}</dt>
          <dd>{said(note, value)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Links({ context }: { context: PageContext }) {
  const t = shellWords(context.language);
  return (
    <ul className="foot-links">
      {context.site.notes?.links?.map(({ label, href }) => (
        <li key={href}>
          <a href={href} data-as-is="" lang="zh-CN">
            {label}
          </a>
        </li>
      ))}
      <li>
        <a href="/console/">{t('foot.staff')}</a>
      </li>
    </ul>
  );
}

/** Foot of every page; the foot of the site around comes after it where a theme gives one. */
export function Foot({ context }: { context: PageContext }) {
  const t = shellWords(context.language);
  const around = context.site.theme?.footer;
  const own = (
    <div className="wrap">
      <div className="foot-law">
        <p>{t('foot.basis')}</p>
        <p>{t('foot.help')}</p>
      </div>
      <Notes context={context} />
      <div className="foot-last">
        <Links context={context} />
        <p>{t('foot.software')}</p>
      </div>
    </div>
  );
  if (typeof around !== 'string') return <footer className="foot">{own}</footer>;
  const markup = { __html: around };
  return (
    <>
      <div className="foot">{own}</div>
      {/<footer[\s>]/.test(around) ? (
        <div className="around" dangerouslySetInnerHTML={markup} />
      ) : (
        <footer className="around" dangerouslySetInnerHTML={markup} />
      )}
    </>
  );
}
