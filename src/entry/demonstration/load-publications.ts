import { publicationRow } from '../../disclosures/db/publication/publications.js';
import { versionRow } from '../../disclosures/db/publication/versions.js';
import type { PublicationFacts, PublicationRef, Validity } from '../../disclosures/index.js';
import { IN_FORCE, NO_VALIDITY } from '../../disclosures/domain/publication/validity.js';
import { addDays, yearOf, type LocalDate } from '../../kernel/local-date.js';
import { isGenre } from '../../law/catalogue/index.js';
import { instantOf } from './demo-clock.js';
import { demoId } from './demo-ids.js';
import type { DemoOrgan } from './district.js';
import type { OrganLoad } from './organ-load.js';
import { playPublication, type PlayedPublication, type PublicationPlay } from './play-publication.js';
import { DEMO_ACTOR } from './play-steps.js';
import { bodyOf, documentBody } from './publications/bodies.js';
import { PUBLICATIONS, type PlannedPublication } from './publications/index.js';
import { seededRandom, type Random } from './random.js';

/** Documents of an organ's register that have a page, the newest first; the rest is on record alone. */
const DOCUMENTS_SHOWN = 3;

/** Where the publications of the whole district are known by their keys, and their serials counted. */
export interface PublicationBook {
  readonly byKey: Map<string, PublicationRef>;
  serial: number;
}

/** Makes an organ's publications: pages of its documents, and what it has to publish beside them (《条例》 Art. 20, 21). */
export function loadPublications(load: OrganLoad, organ: DemoOrgan, lastDay: LocalDate, book: PublicationBook): void {
  const random = seededRandom(`publications/${organ.code}`);
  const running = new Map<number, number>();
  const add = (play: PublicationPlay) => {
    const year = yearOf(play.facts.madeOn);
    const number = (running.get(year) ?? 0) + 1;
    running.set(year, number);
    book.serial += 1;
    write(load, playPublication(organ, { ...play, number, serial: book.serial }));
  };
  for (const record of documentsShown(load)) add(documentPlay(organ, record, random));
  for (const planned of PUBLICATIONS) {
    if (planned.organ !== organ.code) continue;
    const madeOn = addDays(lastDay, -planned.daysAgo);
    const play = plannedPlay(load, planned, { madeOn, lastDay, book, random });
    book.byKey.set(planned.key, { organId: load.organId, publicationId: play.publicationId });
    add(play);
  }
  for (const [year, last] of running) load.publicationCounters.push({ organ_id: load.organId, year, last });
}

type RecordRow = OrganLoad['records'][number];

/** The newest in force, and the newest that lost its effect. */
function documentsShown({ records }: OrganLoad): readonly RecordRow[] {
  const newest = [...records]
    .filter(({ published_on, withdrawn }) => published_on && !withdrawn)
    .sort((a, b) => String(b.made_on).localeCompare(String(a.made_on)));
  const ended = newest.filter(({ ended_on }) => ended_on).slice(0, 1);
  return [...newest.filter(({ ended_on }) => !ended_on).slice(0, DOCUMENTS_SHOWN - ended.length), ...ended];
}

function documentPlay(organ: DemoOrgan, record: RecordRow, random: Random): PublicationPlay {
  const publishedOn = record.published_on as LocalDate;
  const enteredAt = new Date(new Date(record.entered_at).getTime() + 30 * 60_000);
  const endedOn = (record.ended_on ?? null) as LocalDate | null;
  const validity: Validity =
    endedOn === null ? IN_FORCE : { state: record.ended_as ?? 'invalid', endedOn, replacedBy: null };
  return {
    publicationId: demoId(enteredAt, random),
    organId: record.organ_id,
    title: record.title,
    body: bodyOf(documentBody(record.title.replace(organ.name, ''), organ.name)),
    facts: {
      ...factsOf('documents', 'measures', '规范性文件', record.made_on as LocalDate),
      issuer: organ.name,
      documentNumber: record.document_number ?? null,
      inForceOn: record.in_force_on as LocalDate,
      earlierPublishedOn: publishedOn,
      recordKind: record.kind,
    },
    recordId: record.record_id,
    validity,
    interprets: null,
    enteredAt,
    publishedAt: new Date(enteredAt.getTime() + 60 * 60_000),
    stands: 'published',
  };
}

function plannedPlay(
  load: OrganLoad,
  planned: PlannedPublication,
  { madeOn, lastDay, book, random }: { madeOn: LocalDate; lastDay: LocalDate; book: PublicationBook; random: Random },
): PublicationPlay {
  const { catalogue, genre, after } = planned;
  const enteredAt = instantOf(addDays(madeOn, Math.min(1, after ?? 1)), random.int(9 * 60, 11 * 60));
  const written = (text: string) =>
    text
      .replaceAll('{Y}', String(yearOf(madeOn)))
      .replaceAll('{P}', String(yearOf(madeOn) - 1))
      .replaceAll('{N}', String(yearOf(madeOn) + 1));
  const replacing = planned.replacedBy === undefined ? undefined : book.byKey.get(planned.replacedBy);
  const replaced: Validity = {
    state: 'replaced',
    endedOn: addDays(lastDay, -560),
    replacedBy: replacing?.publicationId ?? null,
  };
  return {
    publicationId: demoId(enteredAt, random),
    organId: load.organId,
    title: written(planned.title),
    body: bodyOf(planned.body.map(written)),
    facts: {
      ...factsOf(catalogue, genre, planned.topic, madeOn),
      documentNumber: planned.number === undefined ? null : written(planned.number),
    },
    recordId: null,
    validity: replacing ? replaced : NO_VALIDITY,
    interprets: planned.interprets === undefined ? null : (book.byKey.get(planned.interprets) ?? null),
    enteredAt,
    publishedAt: after === null ? null : instantOf(addDays(madeOn, after), random.int(13 * 60, 17 * 60)),
    stands: planned.stands ?? 'published',
  };
}

function factsOf(catalogue: string, genre: string, topic: string, madeOn: LocalDate): PublicationFacts {
  return {
    catalogue,
    genre: isGenre(genre) ? genre : 'other',
    language: 'zh',
    issuer: '',
    documentNumber: null,
    topic,
    madeOn,
    changedOn: null,
    inForceOn: null,
    earlierPublishedOn: null,
    recordKind: null,
  };
}

function write(load: OrganLoad, played: PlayedPublication): void {
  const { organId } = load;
  const { publicationId, state, version, events, review, withdrawal } = played;
  const of = { organId, publicationId };
  const entry = { organId, importId: null, enteredBy: DEMO_ACTOR, enteredAt: version.madeAt };
  load.publications.push({ ...publicationRow(entry, played), updated_at: played.updatedAt });
  const { attachments, facts, ...row } = versionRow(of, version);
  const publishedAt = played.publishedAt;
  load.publicationVersions.push({
    ...row,
    attachments: JSON.stringify(attachments),
    facts: JSON.stringify(facts),
    published_at: publishedAt,
    open: state.shownVersion !== null,
  });
  if (review) load.publicationReviews.push({ organ_id: organId, publication_id: publicationId, ...review });
  if (withdrawal) load.withdrawals.push({ organ_id: organId, publication_id: publicationId, ...withdrawal });
  for (const { recordedAt, actor, event } of events) {
    load.events.push({ streamId: publicationId, recordedAt, actor, event });
  }
}
