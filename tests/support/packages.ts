import { readText } from './repository.ts';

export interface Locked {
  /** `node_modules/a/node_modules/b` */
  readonly path: string;
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly dev: boolean;
  readonly optional: boolean;
  readonly integrity: string;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const record = (value: unknown): Readonly<Record<string, unknown>> => (isRecord(value) ? value : {});

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const readRecord = (path: string): Readonly<Record<string, unknown>> => record(JSON.parse(readText(path)));

/** Every package of package-lock.json but ours. */
export const lockedPackages = (): readonly Locked[] =>
  Object.entries(record(readRecord('package-lock.json')['packages']))
    .filter(([path]) => path !== '')
    .map(([path, value]) => {
      const entry = record(value);
      return {
        path,
        name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
        version: text(entry['version']),
        licence: text(entry['license']),
        dev: entry['dev'] === true,
        optional: entry['optional'] === true,
        integrity: text(entry['integrity']),
      };
    });

/** name → version, of one section of package.json. */
export const declared = (section: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(record(readRecord('package.json')[section])).map(([name, version]) => [name, text(version)]),
  );

export const scripts = (): Readonly<Record<string, string>> => declared('scripts');
