import { Command } from 'commander';
import { vi } from 'vitest';

/** For tests: runs one command in this process and gives what it wrote and its exit status. */
export async function runCommand(register: (program: Command) => void, args: readonly string[]) {
  let stdout = '';
  let stderr = '';
  // Commands that wait until their output is taken are told that it is.
  const out = vi.spyOn(process.stdout, 'write').mockImplementation((text, ...rest: unknown[]) => {
    stdout += String(text);
    const taken = rest.at(-1);
    if (typeof taken === 'function') taken();
    return true;
  });
  const err = vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((stderr += String(text)), true));
  const before = process.exitCode;
  process.exitCode = undefined;
  let usageError = false;
  try {
    const program = new Command('gongkai').exitOverride();
    register(program);
    await program.parseAsync([...args], { from: 'user' }).catch((error: unknown) => {
      if (!(error instanceof Error && error.name === 'CommanderError')) throw error;
      usageError = true;
    });
    return { stdout, stderr, status: usageError ? 2 : Number(process.exitCode ?? 0) };
  } finally {
    process.exitCode = before;
    out.mockRestore();
    err.mockRestore();
  }
}
