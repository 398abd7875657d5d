import { Command, CommanderError, Option } from 'commander';
import { type Diagnostic, diagnostic, hint } from '../base/diagnostic.ts';
import { nearest } from '../base/nearest.ts';
import { version } from '../base/version.ts';
import { help } from './help.ts';
import type { Language } from './language.ts';

/** What a command line asks for. */
export interface Invocation {
  readonly command: 'build' | 'check';
  readonly publication?: string;
  readonly profiles?: readonly string[];
  readonly out?: string;
  readonly strict: boolean;
  readonly draft: boolean;
  readonly breakLock?: boolean;
  readonly json: boolean;
  readonly quiet: boolean;
  readonly color: boolean;
}

/** What the words of the command line ask for. */
export type Parsed =
  | { readonly kind: 'run'; readonly invocation: Invocation }
  | { readonly kind: 'say'; readonly text: string }
  | { readonly kind: 'wrong'; readonly diagnostics: readonly Diagnostic[] };

/** Commands that the contract names and a later version brings. */
const later = ['init', 'preview', 'batch', 'data', 'why'];

/** Reads the words after `banxin`. Never writes, never exits. */
export function parseArguments(given: readonly string[], language: Language): Parsed {
  const words = commandFirst(given);
  if (words.includes('--version') || words.includes('-V')) return { kind: 'say', text: version };
  const named = words[0]?.startsWith('-') === false ? words[0] : undefined;
  if (named === undefined || words.includes('--help') || words.includes('-h')) {
    const onlyOptions = words.filter(
      (word) => word.startsWith('-') && !['--help', '-h', '--no-color', '--quiet', '--json'].includes(word),
    );
    if (
      named === undefined &&
      onlyOptions.length > 0 &&
      !words.includes('--help') &&
      !onlyOptions.every((word) => word.startsWith('--lang'))
    ) {
      return wrong(onlyOptions[0] ?? '');
    }
    return { kind: 'say', text: help[language] };
  }
  if (later.includes(named))
    return { kind: 'wrong', diagnostics: [diagnostic('usage/command-not-yet', { values: { name: named } })] };
  let parsed: Parsed = { kind: 'wrong', diagnostics: [] };
  const program = new Command('banxin').exitOverride().configureOutput({ writeOut: () => {}, writeErr: () => {} });
  for (const name of ['build', 'check'] as const) {
    const command = program
      .command(name)
      .exitOverride()
      .argument('[publication]')
      .addOption(new Option('--lang <language>').choices(['zh', 'en']))
      .option('--strict')
      .option('--json')
      .option('--quiet')
      .option('--no-color')
      .option('--profile <names>');
    if (name === 'build') command.option('--out <folder>').option('--draft').option('--break-lock');
    command.action((publication: string | undefined, options: Readonly<Record<string, unknown>>) => {
      const empty = ['out', 'profile'].find((option) => options[option] === '');
      parsed =
        empty === undefined
          ? { kind: 'run', invocation: invocation(name, publication, options) }
          : lacksValue(`--${empty}`);
    });
  }
  try {
    program.parse([...words], { from: 'user' });
    return parsed;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.code === 'commander.unknownCommand' ? unknownCommand(named) : complaint(error);
  }
}

/** Options of every command may stand before its name. */
function commandFirst(words: readonly string[]): readonly string[] {
  let first = 0;
  for (; first < words.length; first += 1) {
    const word = words[first] ?? '';
    if (word === '--lang') first += 1;
    else if (!['--json', '--quiet', '--no-color'].includes(word) && !word.startsWith('--lang=')) break;
  }
  return [...words.slice(first), ...words.slice(0, first)];
}

function invocation(
  command: 'build' | 'check',
  publication: string | undefined,
  options: Readonly<Record<string, unknown>>,
): Invocation {
  const { profile, out } = options;
  return {
    command,
    ...(publication === undefined ? {} : { publication }),
    ...(typeof profile === 'string' ? { profiles: profile.split(',').map((name) => name.trim()) } : {}),
    ...(typeof out === 'string' ? { out } : {}),
    ...(options['breakLock'] === true ? { breakLock: true } : {}),
    strict: options['strict'] === true,
    draft: options['draft'] === true,
    json: options['json'] === true,
    quiet: options['quiet'] === true,
    color: options['color'] !== false,
  };
}

function unknownCommand(name: string): Parsed {
  const close = nearest(name, ['build', 'check', 'archive', 'verify-build', 'preflight', 'diff', ...later]);
  return {
    kind: 'wrong',
    diagnostics: [
      diagnostic('usage/unknown-command', {
        values: { name },
        hints: close === null ? [hint('usage/see-help')] : [hint('usage/nearest-command', { name: close })],
      }),
    ],
  };
}

const options = [
  '--lang',
  '--json',
  '--quiet',
  '--no-color',
  '--profile',
  '--out',
  '--strict',
  '--draft',
  '--break-lock',
  '--help',
  '--version',
];

function wrong(option: string): Parsed {
  const name = option.split('=')[0] ?? option;
  const close = nearest(name, options);
  return {
    kind: 'wrong',
    diagnostics: [
      diagnostic('usage/arguments', {
        values: { reason: `没有选项 ${name}`, reasonEn: `there is no option ${name}` },
        hints: close === null ? [hint('usage/see-help')] : [hint('usage/nearest-command', { name: close })],
      }),
    ],
  };
}

function complaint(error: CommanderError): Parsed {
  const quoted = /'([^']+)'/.exec(error.message)?.[1] ?? '';
  if (error.code === 'commander.unknownOption') return wrong(quoted);
  if (error.code === 'commander.optionMissingArgument') return lacksValue(quoted);
  const reasons: Readonly<Record<string, readonly [string, string]>> = {
    'commander.excessArguments': ['写了多余的参数', 'there are too many arguments'],
    'commander.invalidArgument': [`选项 ${quoted} 的值不对`, `the option ${quoted} has a wrong value`],
  };
  return complaintOf(...(reasons[error.code] ?? [error.message, error.message]));
}

const lacksValue = (option: string): Parsed =>
  complaintOf(`选项 ${option} 后面少了值`, `the option ${option} lacks its value`);

const complaintOf = (reason: string, reasonEn: string): Parsed => ({
  kind: 'wrong',
  diagnostics: [diagnostic('usage/arguments', { values: { reason, reasonEn }, hints: [hint('usage/see-help')] })],
});
