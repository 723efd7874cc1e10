import type { Command } from 'commander';

/** Every command of `gongkai`, each in a file of its own that registers itself on the program. */
const commands: readonly ((program: Command) => void)[] = [];

export function registerCommands(program: Command): void {
  for (const register of commands) register(program);
}
