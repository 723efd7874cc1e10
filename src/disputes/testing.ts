import { startStaffApi, type StaffApi } from '../accounts/web/testing.js';
import { replyToApplication, submitApplication } from '../applications/index.js';
import { localDate } from '../kernel/local-date.js';
import type { OrganKind } from '../organs/index.js';
import { registerOrgan } from '../organs/index.js';
import { startTestDatabase, TEST_SECRET_KEY, type TestDatabase } from '../platform/database/testing.js';
import { memoryFiles } from '../platform/files/testing.js';
import type { Services } from '../platform/services.js';
import { openVault } from '../platform/vault/index.js';

/** Tests only: a database with a government, its competent department and two bureaus, and the API over it. */
export interface DisputeBench {
  readonly database: TestDatabase;
  readonly services: Services;
  readonly api: StaffApi;
  readonly office: string;
  readonly bureau: string;
  readonly other: string;
}

export const OPERATOR = { kind: 'system', name: 'test' } as const;

export async function startBench(
  now: Date,
  addRoutes: (api: Parameters<Parameters<typeof startStaffApi>[2]>[0], services: Services) => void,
): Promise<DisputeBench> {
  const database = await startTestDatabase();
  const services: Services = { db: database.db, vault: openVault(TEST_SECRET_KEY), files: memoryFiles() };
  const organ = async (code: string, kind: OrganKind, parentId: string | null): Promise<string> => {
    const registered = await registerOrgan(
      services,
      { viewer: OPERATOR, now },
      {
        code,
        name: `示例区${code}`,
        level: kind === 'government' ? 'government' : 'department',
        kind,
        parentId,
        validFrom: localDate('2020-01-01'),
      },
    );
    if (!registered.ok) throw new Error(registered.code);
    return registered.value.id;
  };
  const government = await organ('ZF', 'government', null);
  const office = await organ('ZWB', 'competentDepartment', government);
  const bureau = await organ('JYJ', 'bureau', government);
  const other = await organ('CZJ', 'bureau', null);
  const api = await startStaffApi(
    database.db,
    () => now,
    (scope) => addRoutes(scope, services),
  );
  return { database, services, api, office, bureau, other };
}

/** An application refused on 2026-01-20, for what hangs on it. */
export async function addClosedApplication({ services }: DisputeBench, organId: string, now: Date): Promise<string> {
  const act = { viewer: OPERATOR, now };
  const received = await submitApplication(services, act, {
    organId,
    channel: 'signedMail',
    receivedOn: localDate('2026-01-05'),
    applicant: {
      column: 'natural',
      name: '示例申请人甲',
      proofKind: 'residentCard',
      proofNumber: '11010519491231002X',
      address: '示例路 1 号',
    },
    description: '示例会议的讨论记录',
    wantedForm: { way: 'paper', route: 'mail' },
  });
  if (!received.ok) throw new Error(received.code);
  const { applicationId } = received.value;
  const replied = await replyToApplication(services, act, {
    organId,
    applicationId,
    expectedVersion: 1,
    outcome: 'refused.process',
    ground: '16(2).discussion',
    text: '不予公开。',
    issuedOn: localDate('2026-01-20'),
  });
  if (!replied.ok) throw new Error(`${replied.code} ${JSON.stringify(replied.params)}`);
  return applicationId;
}
