import { InvalidArgumentError, Option } from 'commander';

/** `--format`, one of `formats`, the first by default; another value ends the command with status 2. */
export function formatOption(formats: readonly [string, ...string[]]): Option {
  const list = formats.join('、');
  return new Option('--format <格式>', `输出格式：${list} · output format`)
    .default(formats[0])
    .argParser((value: string) => {
      if (formats.includes(value)) return value;
      throw new InvalidArgumentError(`应为 ${list} 之一 (one of ${formats.join(', ')}).`);
    });
}
