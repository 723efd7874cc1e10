import { WITHHOLDING_GROUNDS } from '../../../../src/disclosures/domain/publication/review-grounds.js';
import { fill } from '../../messages/fill.ts';
import { formatInstant } from '../../shell/format-date.ts';
import type { PublicationItem } from '../api.ts';
import { texts } from '../messages/index.ts';

const words = texts.review;

/** 审查记录: who sent it and who decided what, the last first. */
export function ReviewList({ publication }: { readonly publication: PublicationItem }) {
  const { reviews, steps, mayReview, mayWrite } = publication;
  const kept = [...reviews].reverse();
  return (
    <section className="panel block-gap" aria-labelledby="reviews-title">
      <h2 id="reviews-title">{words.list}</h2>
      {kept.length === 0 && <p className="secondary">{words.none}</p>}
      <ol className="plain-list">
        {kept.map((review) => (
          <li key={`${review.versionNo}-${review.round}`} className="block-gap">
            <Review review={review} />
          </li>
        ))}
      </ol>
      {steps.includes('review') && mayWrite && !mayReview && <p className="secondary">{words.ownWork}</p>}
    </section>
  );
}

function Review({ review }: { readonly review: PublicationItem['reviews'][number] }) {
  const { askedBy, askedAt, versionNo: version, round, reviewedBy, reviewedAt, outcome, ground, remark } = review;
  const reason = WITHHOLDING_GROUNDS.find(({ id }) => id === ground);
  return (
    <>
      <p>{fill(words.asked, { name: askedBy, at: formatInstant(askedAt), version, round })}</p>
      {outcome === null || reviewedAt === null ? (
        <p className="secondary">{words.waiting}</p>
      ) : (
        <p>
          <strong>
            {fill(words.decided, {
              name: reviewedBy ?? '',
              at: formatInstant(reviewedAt),
              outcome: words.outcomes[outcome],
            })}
          </strong>
        </p>
      )}
      {reason && <p>{`${reason.label}（${reason.articles}）`}</p>}
      {remark !== null && <p>{fill(words.remarkOf, { remark })}</p>}
    </>
  );
}
