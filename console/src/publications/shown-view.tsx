import { useId } from 'react';
import { fill } from '../messages/fill.ts';
import { formatDate } from '../shell/format-date.ts';
import type { PublicationItem } from './api.ts';
import { FileName } from './files/file-name.tsx';
import { texts } from './messages/index.ts';
import { catalogueName, genreName } from './names.ts';

const words = texts.facts;

interface ShownViewProps {
  readonly publication: PublicationItem;
  /** The body as it is to be seen here: the server made it safe. */
  readonly bodyHtml: string;
}

/** The text as the public will see it: facts, body, attachments. */
export function ShownView({ publication, bodyHtml }: ShownViewProps) {
  const { content, attachments, id } = publication;
  const listed = attachments.filter(({ purpose }) => purpose === 'attachment');
  const titleId = useId();
  return (
    <section className="panel block-gap" aria-labelledby={titleId}>
      <h2 id={titleId}>
        {texts.shown.heading}
        <span className="secondary">（{fill(texts.shown.version, { version: content.versionNo })}）</span>
      </h2>
      <FactsTable publication={publication} />
      {content.summary !== '' && (
        <p className="secondary">
          {texts.shown.summary}：{content.summary}
        </p>
      )}
      <article className="public-body" lang={content.facts.language === 'en' ? 'en' : 'zh-CN'}>
        <h2 className="align-center">{content.title}</h2>
        {bodyHtml === '' ? (
          <p className="secondary">{texts.shown.noBody}</p>
        ) : (
          <div className="public-table" dangerouslySetInnerHTML={{ __html: bodyHtml }} />
        )}
      </article>
      <h3>{texts.files.heading}</h3>
      {listed.length === 0 ? (
        <p className="secondary">{texts.files.none}</p>
      ) : (
        <ol className="file-lines">
          {listed.map((file) => (
            <li key={file.fileId}>
              <FileName publicationId={id} file={file} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function FactsTable({ publication }: { readonly publication: PublicationItem }) {
  const { content, indexNumber, publishedOn, standing } = publication;
  const { facts, title } = content;
  const lines: readonly (readonly [string, string | null])[] = [
    [words.indexNumber, indexNumber],
    [texts.columns.catalogue, catalogueName(facts.catalogue)],
    [words.genre, genreName(facts.genre)],
    [words.topic, facts.topic],
    [words.issuer, facts.issuer],
    [words.madeOn, formatDate(facts.madeOn)],
    [words.title, title],
    [words.documentNumber, facts.documentNumber],
    [words.publishedOn, publishedOn && formatDate(publishedOn)],
    [words.validity, texts.validity[standing]],
  ];
  return (
    <dl className="publication-facts">
      {lines.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value ?? texts.shown.empty}</dd>
        </div>
      ))}
    </dl>
  );
}
