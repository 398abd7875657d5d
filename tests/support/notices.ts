import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Locked, lockedPackages } from './packages.ts';
import { exists, filesUnder, readText, root } from './repository.ts';

/** What the lockfile leaves out, read in the package's own files. */
const licencesFoundInFiles: Readonly<Record<string, string>> = { 'png-js': 'MIT' };

export const licenceOf = ({ name, licence }: Locked): string =>
  licence === '' ? (licencesFoundInFiles[name] ?? '') : licence;

/** Packages that stand in the bundle alone: what they ask for themselves is not wanted where banxin is installed. */
export const carried = ['lcms-wasm'] as const;

const isCarried = (name: string): boolean => carried.some((each) => each === name);

/** The packages that `npm ci --omit=dev` may install, on one platform or another, and those that the bundle carries. */
export const shipped = (): readonly Locked[] => lockedPackages().filter(({ dev, name }) => !dev || isCarried(name));

const licenceText = ({ path }: Locked): string | undefined => {
  if (!exists(path)) return;
  const file = readdirSync(join(root, path))
    .sort()
    .find((name) => /^(licen[cs]e|copying)/i.test(name));
  return file === undefined ? undefined : readText(`${path}/${file}`);
};

const isCopyright = (line: string): boolean =>
  /^\s*(copyright\b|\(c\)|©)/i.test(line) && !/copyright (notice|holder)/i.test(line);

const oneLine = (body: string): string =>
  body
    .toLowerCase()
    .replaceAll(/[\s*#`"“”'’]+/g, ' ')
    .trim();

interface Text {
  readonly body: string;
  readonly holders: readonly string[];
}

/** Packages with the same words share one text; each keeps its copyright lines. */
const texts = (packages: readonly Locked[]): readonly Text[] => {
  const groups = new Map<string, { body: string; holders: string[] }>();
  for (const entry of packages) {
    const lines = (licenceText(entry) ?? '').replaceAll('\r', '').split('\n');
    const body = lines
      .filter((line) => !isCopyright(line))
      .join('\n')
      .trim();
    if (body === '') continue;
    const copyright = lines.filter(isCopyright).map((line) => line.trim());
    const holder = `- ${entry.name}${copyright.length === 0 ? '' : `: ${copyright.join('; ')}`}`;
    const group = groups.get(oneLine(body));
    if (group === undefined) groups.set(oneLine(body), { body, holders: [holder] });
    else group.holders.push(holder);
  }
  return [...groups.values()];
};

const fontLicences = (): readonly string[] => filesUnder('fonts').filter((path) => /OFL.*\.txt$/.test(path));

/** Data of other projects that stand in our own sources and tests, each with its licence beside it. */
const vendoredData = [
  {
    path: 'src/layout/inline/phrases/zh-hans.ts',
    what: 'the zh-hans phrase model of BudouX 0.9.2, Copyright Google LLC, unchanged',
    name: 'Apache-2.0',
    licence: 'src/layout/inline/phrases/LICENSE-budoux.txt',
  },
  {
    path: 'src/export/conditions/ISOcoated_v2_300_bas.icc',
    what: 'the press profile ISO Coated v2 300% of basICColor GmbH (from Debian’s scribus-data 1.5.8), unchanged',
    name: 'Zlib',
    licence: 'src/export/conditions/ISOcoated_v2_300_bas.txt',
  },
  {
    path: 'src/export/conditions/sRGB2014.icc',
    what: 'the profile sRGB2014 of the International Color Consortium (as pdfkit 0.20.2 brings it), unchanged',
    name: 'the ICC’s own terms',
    licence: 'src/export/conditions/sRGB2014.txt',
  },
  {
    path: 'tests/fixtures/line-break-latin.txt',
    what: 'facts of Unicode 17.0’s LineBreakTest.txt, Copyright © 1991-2025 Unicode, Inc., as a table of ours; tests only',
    name: 'Unicode-3.0',
    licence: 'tests/fixtures/LICENSE-unicode.txt',
  },
] as const;

/** NOTICE.md, whole. */
export const notices = (): string => {
  const packages = shipped();
  const fixed = packages.filter(({ optional }) => !optional);
  return [
    '# Third-party notices',
    '',
    'banxin is under the MIT licence (`LICENSE`). It stands on the work below. This file is made from `package-lock.json`',
    'and the packages’ own files by `npm run update`; a test compares it.',
    '',
    '## Fonts',
    '',
    'The fonts of `fonts/` are under the SIL Open Font License 1.1; `fonts/README.md` says what each was made from.',
    '',
    ...fontLicences().map((path) => `- \`${path}\``),
    '',
    '## Data',
    '',
    ...vendoredData.map(({ path, what, name }) => `- \`${path}\`: ${what}; ${name}`),
    '',
    '## Packages',
    '',
    'A package marked * is installed on some platforms only.',
    '',
    '| package | version | licence |',
    '| --- | --- | --- |',
    ...packages.map(
      (entry) => `| ${entry.name}${entry.optional ? ' *' : ''} | ${entry.version} | ${licenceOf(entry)} |`,
    ),
    '',
    '## Licence texts',
    ...texts(fixed).flatMap(({ body, holders }) => ['', ...holders, '', '```', body, '```']),
    ...vendoredData.flatMap(({ path, licence }) => ['', `- ${path}`, '', '```', readText(licence).trim(), '```']),
    '',
  ].join('\n');
};
