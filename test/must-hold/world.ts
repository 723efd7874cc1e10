import { pino } from 'pino';
import { Writable } from 'node:stream';
import { buildServer } from '../../src/entry/server.js';
import { localDate } from '../../src/kernel/local-date.js';
import { NO_SETTINGS, registerOrgan, saveOrganSettings, type RegisterOrganInput } from '../../src/organs/index.js';
import { startTestDatabase, TEST_SECRET_KEY, type TestDatabase } from '../../src/platform/database/testing.js';
import { memoryFiles } from '../../src/platform/files/testing.js';
import type { HttpServer } from '../../src/platform/http/index.js';
import { closeRedactors } from '../../src/platform/redaction/index.js';
import type { Services } from '../../src/platform/services.js';
import { openVault } from '../../src/platform/vault/index.js';
import { applicant, staff, stranger, type Visitor, type Who } from './people.js';
import { plantCase, register, type Place, type Received } from './planted-case.js';

export const NOW = new Date('2026-03-02T02:00:00Z');
const operator = { viewer: { kind: 'system', name: 'test' }, now: NOW } as const;

/** A server with two governments, a planted case in one organ, and everybody who may come to a door. */
export interface World {
  readonly database: TestDatabase;
  readonly services: Services;
  readonly http: HttpServer;
  readonly visitors: Readonly<Record<Who, Visitor>>;
  readonly place: Place;
  readonly received: Received;
  /** The organ that each of the staff elsewhere belongs to. */
  readonly elsewhere: Readonly<Partial<Record<Who, string>>>;
  /** Everything the server has logged. */
  readonly log: () => string;
  close(): Promise<void>;
}

export async function buildWorld(): Promise<World> {
  const database = await startTestDatabase();
  const { db } = database;
  const services = { db, vault: openVault(TEST_SECRET_KEY), files: memoryFiles(), noticesByMail: true };
  const [here, there] = [await tree(services, 'A'), await tree(services, 'B')];
  const neighbour = await organ(services, 'WJJ', 'bureau', here.government);
  const lines: string[] = [];
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString('utf8'));
      done();
    },
  });
  const configuration = { publicUrl: null, trustProxy: undefined };
  const http = await buildServer({ services, configuration, logger: pino(sink), clock: () => NOW });
  const enter = (name: Who, organId: string, role: Parameters<typeof staff>[3]['role']) =>
    staff(http, db, NOW, { organId, role, name: name.toLowerCase() });
  const clerk = await enter('clerk', here.bureau, 'clerk');
  const { place, received } = await plantCase(services, clerk, here.bureau);
  const other = { name: '某乙', proofNumber: 'E20202020', description: '另一件申请的内容' };
  const visitors = {
    nobody: stranger(http),
    applicant: await applicant(http, received),
    applicantElsewhere: await applicant(http, await register(clerk, other)),
    clerk,
    reviewer: await enter('reviewer', here.bureau, 'reviewer'),
    head: await enter('head', here.bureau, 'head'),
    admin: await enter('admin', here.bureau, 'admin'),
    auditor: await enter('auditor', here.bureau, 'auditor'),
    supervisor: await enter('supervisor', here.department, 'supervisor'),
    clerkElsewhere: await enter('clerkElsewhere', neighbour, 'clerk'),
    headElsewhere: await enter('headElsewhere', there.bureau, 'head'),
    supervisorElsewhere: await enter('supervisorElsewhere', there.department, 'supervisor'),
  };
  return {
    database,
    services,
    http,
    visitors,
    place,
    received,
    elsewhere: { clerkElsewhere: neighbour, headElsewhere: there.bureau, supervisorElsewhere: there.department },
    log: () => lines.join(''),
    async close() {
      closeRedactors();
      await http.close();
      await database.stop();
    },
  };
}

/** A government, its competent department (主管部门) and a bureau. */
async function tree(services: Services, mark: string) {
  const government = await organ(services, `ZF${mark}`, 'government', null);
  return {
    government,
    department: await organ(services, `GK${mark}`, 'competentDepartment', government),
    bureau: await organ(services, `MZ${mark}`, 'bureau', government),
  };
}

async function organ(
  services: Services,
  code: string,
  kind: RegisterOrganInput['kind'],
  parentId: string | null,
): Promise<string> {
  const level = kind === 'government' ? 'government' : 'department';
  const facts = { code, name: `示例市${code}`, level, kind, parentId, validFrom: localDate('2020-01-01') } as const;
  const registered = await registerOrgan(services, operator, facts);
  if (!registered.ok) throw new Error(registered.code);
  const organId = registered.value.id;
  const values = { ...NO_SETTINGS, documentPrefix: '示民公开' };
  const saved = await saveOrganSettings(services, operator, { organId, expectedVersion: 0, values });
  if (!saved.ok) throw new Error(saved.code);
  return organId;
}
