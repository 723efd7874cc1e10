import { readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { ok, refuse, type Result } from '../../../kernel/result.js';

/** An unprivileged user of this machine: PostgreSQL does not run as root. */
export interface ServiceUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** As whom the database runs: `null` (as ourselves) unless we are root, then `postgres` or `nobody`. */
export function chooseServiceUser(): Result<ServiceUser | null> {
  if (process.getuid?.() !== 0) return ok(null);
  const accounts = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody']) {
    const fields = accounts.find((line) => line.startsWith(`${name}:`))?.split(':');
    if (fields) return ok({ name, uid: Number(fields[2]), gid: Number(fields[3]) });
  }
  return refuse('database.no-user');
}

/** The topmost directory on the way to `path` (itself included) that `user` cannot enter; `null` where all is open. */
export function findUnreachable(path: string, user: ServiceUser): string | null {
  const steps: string[] = [];
  for (let step = resolve(path); ; step = dirname(step)) {
    steps.unshift(step);
    if (step === dirname(step)) break;
  }
  return steps.find((step) => !mayEnter(step, user)) ?? null;
}

function mayEnter(path: string, user: ServiceUser): boolean {
  const { mode, uid, gid } = statSync(path);
  if (uid === user.uid) return (mode & 0o100) !== 0;
  if (gid === user.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}
