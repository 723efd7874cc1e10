import { sql } from 'kysely';
import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withOrgan } from '../../src/platform/database/with-organ.js';
import { addressOf, DOORS, FILES_OF_PAGES, type Door } from './doors.js';
import { MARKS, marksIn, unpacked } from './marks.js';
import { EVERYONE, track, type Who } from './people.js';
import { placeOfNothing, type Place } from './planted-case.js';
import { printedRoutes } from './printed-routes.js';
import { buildWorld, type World } from './world.js';

let world: World;
let before: readonly string[];
let registered: readonly string[];

beforeAll(async () => {
  world = await buildWorld();
  before = await casesOfOrgan();
  const routes = printedRoutes(world.http.printRoutes({ commonPrefix: false }));
  registered = [...new Set(routes.filter((route) => !FILES_OF_PAGES.test(route)))].sort();
});
afterAll(() => world.close());

const ask = (who: Who, door: Door, place: Place) =>
  world.visitors[who]({ ...addressOf(door, place), body: door.body?.(place) });

/** What there is of the organ's cases, row by row. */
async function casesOfOrgan(): Promise<readonly string[]> {
  const { organId } = world.place;
  const tables = [
    'application',
    'letter',
    'case_file',
    'redaction',
    'dispute',
    'complaint',
    'opinion_link',
    'mail_outbox',
  ];
  return withOrgan(world.database.db, { actor: 'x', organId }, async (trx) => {
    const rows: string[] = [];
    for (const table of tables) {
      const held = await sql<{ row: string }>`SELECT t::text AS row FROM ${sql.table(table)} AS t`.execute(trx);
      rows.push(...held.rows.map(({ row }) => `${table} ${row}`).sort());
    }
    return rows;
  });
}

/** What an answer tells, without what differs from one to the next: ids of requests, nonces, the second a file was made. */
async function toldBy(answer: LightMyRequestResponse): Promise<string> {
  const packed = await unpacked(answer.rawPayload);
  const text = (packed.length > 0 ? packed.join('\n') : answer.body)
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '#')
    .replace(/nonce="[^"]*"/g, '');
  return [answer.statusCode, answer.headers.location ?? '', text].join('\n');
}

/** Turned away: refused, or sent to where number and code are asked for. */
function isTurnedAway({ statusCode, headers }: LightMyRequestResponse): boolean {
  return [401, 403, 404].includes(statusCode) || (statusCode === 303 && headers.location === '/track');
}

/** Everyone at once comes to a door; whoever may come in to change something stays away, so that nothing is changed. */
async function forEveryone(door: Door, come: (who: Who, comesIn: boolean) => Promise<unknown>): Promise<void> {
  const visits = EVERYONE.map((who) => {
    const comesIn = door.allowed.includes(who);
    return comesIn && !isReading(door) ? null : come(who, comesIn);
  });
  await Promise.all(visits);
}

const isReading = ({ route }: Door) => route.startsWith('GET ');
const doorsOf = (leads: Door['leads']) => DOORS.filter((door) => door.leads === leads);

describe('the doors of the server', () => {
  it('are those of the table, each: a route that is new is added to test/must-hold/doors.ts, with who may come in', () => {
    expect(registered.length).toBeGreaterThan(60);
    expect([...new Set(DOORS.map(({ route }) => route))].sort()).toEqual(registered);
  });

  it.for(doorsOf('case'))('$route: shows a case to nobody who may not see it, nor that it is there', async (door) => {
    const { place } = world;
    await forEveryone(door, async (who, comesIn) => {
      const answer = await ask(who, door, place);
      if (!door.names.includes(who)) expect(await marksIn(answer), `${who} reads`).toEqual([]);
      if (comesIn) return expect(answer.statusCode, `${who}: ${answer.body}`).toBe(200);
      const turnedAway = isTurnedAway(answer) || door.empty?.includes(who);
      expect(turnedAway, `${who}: ${answer.statusCode} ${answer.body}`).toBe(true);
      const nothing = await ask(who, door, placeOfNothing(place.organId));
      return expect(await toldBy(answer), `${who} told it from one that is not there`).toBe(await toldBy(nothing));
    });
  });

  it.for(doorsOf('case').filter((door) => 'organId' in (door.params?.(placeOfNothing('x')) ?? {})))(
    '$route: leads to no case of another organ by its id in one’s own',
    async (door) => {
      for (const [who, organId = ''] of Object.entries(world.elsewhere) as [Who, string][]) {
        const answer = await ask(who, door, { ...world.place, organId });
        expect(await marksIn(answer)).toEqual([]);
        const nothing = await ask(who, door, placeOfNothing(organId));
        expect(await toldBy(answer), who).toBe(await toldBy(nothing));
        if (answer.statusCode < 300) expect(answer.body).not.toContain(world.place.applicationId);
      }
    },
  );

  it.for(doorsOf('own'))('$route: answers each with what is theirs', async (door) => {
    await forEveryone(door, async (who, comesIn) => {
      const answer = await ask(who, door, world.place);
      if (!door.names.includes(who)) expect(await marksIn(answer), `${who} reads`).toEqual([]);
      if (comesIn) expect(answer.statusCode, `${who}: ${answer.body}`).toBe(200);
      else expect(isTurnedAway(answer), `${who}: ${answer.statusCode} ${answer.body}`).toBe(true);
    });
  });

  it.for(doorsOf('open'))('$route: holds nothing of any case', async (door) => {
    for (const who of ['nobody', 'applicantElsewhere', 'clerkElsewhere'] as const) {
      const answer = await ask(who, door, world.place);
      expect(await marksIn(answer), `${who} reads`).toEqual([]);
      expect(answer.statusCode).toBeLessThan(500);
    }
  });

  it('have let nobody change the case', async () => {
    expect(await casesOfOrgan()).toEqual(before);
  });
});

describe('what is planted', () => {
  it.each([
    ['GET /api/v1/applications', [MARKS.applicant]],
    ['GET /api/v1/applications/:id', [MARKS.description]],
    ['GET /api/v1/applications/:id/case', [MARKS.description, MARKS.matters]],
    ['GET /api/v1/applications/:id/related', [MARKS.description]],
    ['GET /api/v1/applications/:id/files', [MARKS.fileName]],
    ['GET /api/v1/applications/:id/files/:fileId', [MARKS.bytes, MARKS.fileName]],
    ['GET /api/v1/applications/:id/materials', [MARKS.material]],
    ['GET /api/v1/applications/:id/materials/:fileId/pages', [MARKS.applicantName, MARKS.phone]],
    ['GET /api/v1/letters/:id', [MARKS.applicantName, MARKS.matters]],
    ['GET /api/v1/letters/:id/file', [MARKS.applicantName, MARKS.matters]],
    ['POST /api/v1/applications/:id/identity', [MARKS.applicantName, MARKS.proof, MARKS.phone, MARKS.email]],
    ['POST /api/v1/disputes/:organId/:disputeId/parties', [MARKS.party, MARKS.claim]],
    ['POST /api/v1/complaints/:complaintId/words', [MARKS.complainer, MARKS.complaint]],
  ])('is there to be found: the clerk reads it at %s', async (route, marks) => {
    const found = DOORS.find((door) => door.route === route);
    if (!found) throw new Error(`no door ${route}`);
    expect(await marksIn(await ask('clerk', found, world.place))).toEqual(expect.arrayContaining(marks));
  });

  it('is the applicant’s own to read', async () => {
    const page = await world.visitors.applicant({ method: 'GET', url: '/track/case' });
    expect(await marksIn(page)).toEqual(expect.arrayContaining([MARKS.description, MARKS.matters]));
  });

  it('is not told from a number that was never given, without its code', async () => {
    const wrong = async (receiptNumber: string) =>
      (await toldBy(await track(world.http, receiptNumber, world.received.queryCode.replace(/./g, 'A'))))
        .replaceAll(receiptNumber, '')
        .replace(/value="[^"]*"/g, '');
    const never = world.received.receiptNumber.replace(/\d{6}$/, '999999');
    expect(await wrong(world.received.receiptNumber)).toBe(await wrong(never));
  });

  it('stands in the clear in no table', async () => {
    const { organId } = world.place;
    const marks = Object.values(MARKS).filter((mark) => mark !== MARKS.applicant);
    const found = await withOrgan(world.database.db, { actor: 'x', organId }, async (trx) => {
      const { rows } = await sql<{ name: string }>`
        SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'gongkai_migration'
      `.execute(trx);
      const places: string[] = [];
      for (const { name } of rows) {
        // Bytes are written in hexadecimal.
        const written = marks.flatMap((mark) => [mark, Buffer.from(mark).toString('hex')]);
        const held = await sql<{ row: string }>`
          SELECT t::text AS row FROM ${sql.table(name)} AS t WHERE EXISTS (
            SELECT FROM unnest(${written}::text[]) AS mark WHERE strpos(t::text, mark) > 0)`.execute(trx);
        places.push(...held.rows.map(({ row }) => `${name}: ${row}`));
      }
      return places;
    });
    expect(found).toEqual([]);
  });

  it('was never written to the log, nor was the code', () => {
    const log = world.log();
    expect(log).toContain('/api/v1/applications/:id/case');
    expect(Object.values(MARKS).filter((mark) => log.includes(mark))).toEqual([]);
    expect(log).not.toContain(world.received.queryCode);
  });
});
