import { type ParseArgsConfig, parseArgs } from 'node:util';
import { type Diagnostic, diagnostic, hint } from '../base/diagnostic.ts';
import { type Answer, complaints } from './answer.ts';

/** How the answer is to be given. */
export interface AnswerOptions {
  readonly strict: boolean;
  readonly json: boolean;
  readonly quiet: boolean;
  readonly color: boolean;
}

/** What a line asks of a command, and how it is to be answered. */
export interface Asked<Request> {
  readonly request: Request;
  readonly options: AnswerOptions;
}

/** A command with words of its own: what it makes of them, and what it answers. */
export interface Command<Request> {
  ask(words: readonly string[]): Asked<Request> | Diagnostic;
  answer(request: Request, options: AnswerOptions, workingDirectory: string): Promise<Answer>;
}

/** A line that was given to such a command; called, it answers. */
export const lineFor =
  <Request>(command: Command<Request>, words: readonly string[]) =>
  async (workingDirectory: string): Promise<{ readonly answer: Answer; readonly options: AnswerOptions }> => {
    const asked = command.ask(words);
    if ('code' in asked)
      return { answer: complaints(asked), options: { strict: false, json: false, quiet: false, color: true } };
    const { request, options } = asked;
    return { answer: await command.answer(request, options, workingDirectory), options };
  };

const common = {
  strict: { type: 'boolean' },
  json: { type: 'boolean' },
  quiet: { type: 'boolean' },
  'no-color': { type: 'boolean' },
  lang: { type: 'string' },
} as const satisfies NonNullable<ParseArgsConfig['options']>;

/** The words of a command that do not begin with a dash, and what its options were given; or the first that is wrong. */
export function readWords(
  words: readonly string[],
  own: readonly string[],
  short: Readonly<Record<string, string>> = {},
  switches: readonly string[] = [],
):
  | {
      readonly positionals: readonly string[];
      readonly value: (option: string) => string | undefined;
      readonly isOn: (option: string) => boolean;
      readonly options: AnswerOptions;
    }
  | Diagnostic {
  const options = Object.fromEntries(
    own.map((name) => [
      name,
      { type: 'string' as const, ...(short[name] === undefined ? {} : { short: short[name] }) },
    ]),
  );
  const flags = Object.fromEntries(switches.map((name) => [name, { type: 'boolean' as const }]));
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { ...common, ...options, ...flags },
    });
    const given: Readonly<Record<string, unknown>> = values;
    return {
      positionals,
      value: (option) => {
        const found = given[option];
        return typeof found === 'string' ? found : undefined;
      },
      isOn: (option) => given[option] === true,
      options: {
        strict: given['strict'] === true,
        json: given['json'] === true,
        quiet: given['quiet'] === true,
        color: given['no-color'] !== true,
      },
    };
  } catch (error) {
    const option = error instanceof Error ? (/'(-[^'\s]+)/.exec(error.message)?.[1] ?? '') : '';
    return wrongWords(`选项 ${option} 不认得或少了值`, `the option ${option} is unknown or lacks its value`);
  }
}

/** The line is wrong, and why. */
export const wrongWords = (reason: string, reasonEn: string): Diagnostic =>
  diagnostic('usage/arguments', { values: { reason, reasonEn }, hints: [hint('usage/see-help')] });
