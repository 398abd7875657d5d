import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readText, root } from '../support/repository.ts';
import { banxin } from '../support/run.ts';

const publication = 'tests/publications/yunhe-2023';
const scratch = mkdtempSync(join(tmpdir(), 'banxin-yearbook-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

interface Figure {
  readonly page: number;
  readonly text: string;
  readonly figure: string;
  readonly place: { readonly file: string; readonly line: number; readonly column: number };
  readonly inputs: readonly unknown[];
}

const built = (name: string, env: Readonly<Record<string, string>> = {}): string => {
  const out = join(scratch, name);
  const { code, stdout, stderr } = banxin(['build', publication, '--profile', 'screen', '--out', out], { env });
  if (code !== 0) throw new Error(`code ${code}\n${stdout}${stderr}`);
  return out;
};

describe('the yearbook of a county that is not', () => {
  test('is built to the same bytes in another place and zone', () => {
    const [here, there] = [built('here', { TZ: 'UTC' }), built('there', { TZ: 'Pacific/Apia', LC_ALL: 'tr_TR.UTF-8' })];
    for (const file of [
      'yunhe-2023.screen.pdf',
      'provenance.json',
      'manifest.json',
      'charts/income-line.svg',
      'charts/land.svg',
    ]) {
      expect(readFileSync(join(there, file)).equals(readFileSync(join(here, file)))).toBe(true);
    }
  });

  test('every number of its long table is printed once, and known by its cell', () => {
    const { figures }: { readonly figures: readonly Figure[] } = JSON.parse(
      readFileSync(join(built('cells'), 'provenance.json'), 'utf8'),
    );
    const printed = new Map<string, Figure[]>();
    for (const figure of figures) {
      const key = `${figure.place.file}:${figure.place.line} ${figure.figure}`;
      printed.set(key, [...(printed.get(key) ?? []), figure]);
    }
    const [header = '', ...rows] = readText(`${publication}/villages.csv`).trimEnd().split('\n');
    const columns = header.split(',');
    expect(rows.length).toBeGreaterThan(120);
    const wrong = rows.flatMap((row, index) =>
      row.split(',').flatMap((cell, column) => {
        if (!/\d/.test(cell)) return [];
        const found = printed.get(`villages.csv:${index + 2} villages[${index}].${columns[column]}`) ?? [];
        const shown = found.map(({ text }) => text.replaceAll(',', '')).join('|');
        return shown === cell || (columns[column] === '通车日期' && shown === cell.slice(0, 7))
          ? []
          : [`${row}: ${shown}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('its totals name their formula and every cell that they sum', () => {
    const { figures }: { readonly figures: readonly Figure[] } = JSON.parse(
      readFileSync(join(scratch, 'cells', 'provenance.json'), 'utf8'),
    );
    const totals = figures.filter(({ figure }) => figure === 'sum villages "人口"');
    expect(totals.map(({ text, inputs }) => ({ text, inputs: inputs.length }))).toEqual([
      { text: '325942', inputs: 126 },
    ]);
  });
});

interface Answer {
  readonly ok: boolean;
  readonly outputs: readonly unknown[];
  readonly diagnostics: readonly {
    readonly code: string;
    readonly severity: string;
    readonly place?: { readonly file: string; readonly line: number; readonly column: number };
  }[];
}

describe('a slip in a long publication', () => {
  const style = 'templates/report/style.css';
  test.each([
    ['in a cell', 'villages.csv', '058,', '058,白川镇,上垟,四百', 1],
    [
      'in the chart',
      'templates/report/charts/land.vg.json',
      '"x2": { "scale": "x", "field": "耕地"',
      '"x2": { "scale": "x", "field": "耕他"',
      1,
    ],
    ['in the manifest', 'publication.yaml', 'county.yaml', 'count.yaml', 2],
    [
      'in the style',
      style,
      '.wash { margin-top: var(--grid); height: 18mm',
      '.wash { margin-top: var(--grid); height: 3mm',
      1,
    ],
  ])('%s: its place, and nothing written', (name, file, from, to, exit) => {
    const folder = join(scratch, name);
    cpSync(join(root, publication), folder, { recursive: true });
    const text = readFileSync(join(folder, file), 'utf8');
    const line = text.split('\n').findIndex((each) => each.includes(from));
    const at = text.indexOf(from);
    const changed = file.endsWith('.csv')
      ? text.split('\n').with(line, to).join('\n')
      : text.slice(0, at) + to + text.slice(at + from.length);
    writeFileSync(join(folder, file), changed);
    const { code, stdout } = banxin(['build', folder, '--json', '--out', join(scratch, `${name}-out`)]);
    const answer: Answer = JSON.parse(stdout);
    expect({ code, ok: answer.ok, outputs: answer.outputs }).toEqual({ code: exit, ok: false, outputs: [] });
    const errors = answer.diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors).not.toEqual([]);
    if (file !== style) expect(errors[0]?.place).toMatchObject({ line: line + 1 });
    else expect(errors[0]).toMatchObject({ code: 'layout/overflow' });
  });
});
