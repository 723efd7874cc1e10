import type { Command } from 'commander';
import { registerCheck } from './check.js';
import { registerDeadline } from './deadline.js';
import { registerFee } from './fee.js';

/** Every command of `gongkai`, each in a file of its own that registers itself on the program. */
const commands: readonly ((program: Command) => void)[] = [registerCheck, registerDeadline, registerFee];

export function registerCommands(program: Command): void {
  for (const register of commands) register(program);
}
