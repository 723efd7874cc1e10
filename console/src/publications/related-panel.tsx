import { Link } from 'react-router';
import { useSession } from '../session/session-context.ts';
import { usePublication, type PublicationItem } from './api.ts';
import { texts } from './messages/index.ts';

const words = texts.related;

/** What this one interprets, what interprets it, and what took its place. */
export function RelatedPanel({ publication }: { readonly publication: PublicationItem }) {
  const { organ } = useSession().session;
  const { interprets, interpretations, validity } = publication;
  const nothing = interprets === null && interpretations.length === 0 && validity.replacedBy === null;
  return (
    <section className="panel block-gap" aria-labelledby="related-title">
      <h2 id="related-title">{words.heading}</h2>
      {nothing && <p className="secondary">{words.none}</p>}
      {interprets !== null && interprets.organId === organ.id && (
        <p>
          {words.interprets}
          <OwnLink id={interprets.publicationId} />
        </p>
      )}
      {validity.replacedBy !== null && (
        <p>
          {words.replacedBy}
          <OwnLink id={validity.replacedBy} />
        </p>
      )}
      {interpretations.length > 0 && (
        <>
          <p>{words.interpretations}</p>
          <ul>
            {interpretations.map(({ id, organId, title }) => (
              <li key={id}>{organId === organ.id ? <Link to={`/publications/${id}`}>{title}</Link> : title}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function OwnLink({ id }: { readonly id: string }) {
  const query = usePublication(id);
  return <Link to={`/publications/${id}`}>{query.data?.title ?? words.open}</Link>;
}
