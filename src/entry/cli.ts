import { Command } from 'commander';
import { registerCommands } from './commands/index.js';
import { version } from './version.js';

const program = new Command('gongkai')
  .description('政府信息公开全流程系统\nOpen-source software for government information disclosure in China')
  .version(version, '-V, --version', '显示版本 · print the version')
  .helpOption('-h, --help', '显示帮助 · show help')
  .helpCommand('help [command]', '显示某个命令的帮助 · help for a command')
  .showHelpAfterError('（用 --help 查看用法 · see --help）')
  .exitOverride();

registerCommands(program);

try {
  await program.parseAsync(process.argv);
} catch (error) {
  if (error instanceof Error && 'exitCode' in error && 'code' in error && String(error.code).startsWith('commander.')) {
    // Help and version leave with 0; a usage error with 2.
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  } else {
    throw error;
  }
}
