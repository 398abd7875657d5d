import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { provenance } from '../../../src/edition/provenance.ts';
import { openDesk, runPipeline } from '../../../src/index.ts';
import { writeSmall } from '../../support/small-publication.ts';

/** contract.md §5 and §6 “Figures on a page”: what provenance.json lists, read back from whole runs. */
const scratch = mkdtempSync(join(tmpdir(), 'banxin-figures-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}
interface Figure {
  readonly page: number;
  readonly text: string;
  readonly figure: string;
  readonly place: Place;
  readonly inputs: readonly Figure[];
  readonly boxes?: readonly unknown[];
}

let count = 0;
/** Every figure of the small publication with some files changed, and its errors. */
const figuresOf = async (changes: Readonly<Record<string, string>>): Promise<readonly Figure[]> => {
  count += 1;
  const folder = writeSmall(join(scratch, String(count)), changes);
  const options = { profiles: () => ({ value: [], diagnostics: [] }), strict: true, draft: false };
  const { value, diagnostics } = await runPipeline(openDesk(folder, folder), options);
  expect(diagnostics.map(({ code }) => code)).toEqual([]);
  if (value === undefined) throw new Error('nothing was made');
  const { figures }: { readonly figures: readonly Figure[] } = JSON.parse(provenance(value.document));
  return figures;
};

const shown = ({ page, text, figure, place, inputs }: Figure): string =>
  [`${page}: ${text} ${figure} ${place.file}:${place.line}:${place.column}`, ...inputs.map((each) => each.figure)].join(
    ' ← ',
  );

const layout = 'templates/plain/layout.hbs';
const style = 'templates/plain/style.css';
const small = '@page { size: 60mm 50mm; margin: 10mm';

describe('figures', () => {
  test('scalars and computed figures, with their places, formulas and inputs', async () => {
    const figures = await figuresOf({
      'town.yaml': `figures:
  visits: { value: 13705, unit: 件 }
  calls: { unit: 件, series: { 2017: 2422, 2021: 736 } }
derived:
  fall: change(figures.calls[2017], figures.calls[2021])
prose: 办结**{{num figures.visits}}**，{{change derived.fall}}。
word: 无数字
`,
      [layout]: `<p>{{prose town.prose}}{{town.word}}</p>
<p>{{percent town.figures.calls.[2021] town.figures.visits}}</p>
<p>{{num (sum town.figures.calls.[2017] town.figures.calls.[2021])}}、静态2021</p>
<p>{{date publication.date "YYYY年M月D日"}}</p>
`,
    });
    expect(figures.map(shown)).toEqual([
      '1: 13705件 town.figures.visits town.yaml:2:20',
      '1: 下降69.61% change(figures.calls[2017], figures.calls[2021]) town.yaml:5:9 ← town.figures.calls[2017] ← town.figures.calls[2021]',
      '1: 5.37% percent town.figures.calls.[2021] town.figures.visits templates/plain/layout.hbs:2:6 ← town.figures.calls[2021] ← town.figures.visits',
      '1: 3158件 sum town.figures.calls.[2017] town.figures.calls.[2021] templates/plain/layout.hbs:3:11 ← town.figures.calls[2017] ← town.figures.calls[2021]',
      '1: 2024年3月5日 publication.date publication.yaml:6:7',
    ]);
  });

  test('heads that repeat, contents and running heads are entries each time', async () => {
    const rows = Array.from({ length: 5 }, () => '<tr><td>甲</td></tr>').join('');
    const figures = await figuresOf({
      'town.yaml': 'year: 2021\n',
      [layout]: `<toc/><h1>{{town.year}}年</h1><table><thead><tr><th>{{town.year}}</th></tr></thead><tbody>${rows}</tbody></table>\n`,
      [style]: `${small}; @top-left { content: "第" string(head) } }
h1 { string-set: head content(); break-before: page; font-size: 12pt }
tr { height: 10mm }`,
    });
    const pages = figures.map(({ page, text }) => `${page}:${text}`);
    expect(pages.filter((each) => each.startsWith('1:'))).toEqual(['1:2021']);
    expect(pages.filter((each) => each.startsWith('2:'))).toEqual(['2:2021', '2:2021', '2:2021']);
    expect(pages.filter((each) => each.startsWith('3:'))).toEqual(['3:2021', '3:2021']);
    expect(figures.every(({ figure }) => figure === 'town.year')).toBe(true);
  });

  test('a figure broken over lines is one entry with several boxes', async () => {
    const figures = await figuresOf({
      'town.yaml': 'long: 123456789012345678901234567890\n',
      [layout]: '<p>甲乙{{num town.long}}丙</p>\n',
      [style]: `${small} }\np { word-break: break-all }`,
    });
    expect(figures.map(({ text, boxes = [] }) => [text, boxes.length])).toEqual([
      ['123456789012345678901234567890', 2],
    ]);
  });

  test('cells of a table have their data path and their place', async () => {
    const figures = await figuresOf({
      'publication.yaml':
        'id: a\ntitle: 甲\ntemplate: plain\nedition: 1.0.0\ndate: 2024-03-05\ndata: { cases: cases.csv }\n',
      'cases.csv': '年份,件数\n2021,736\n',
      [layout]: '{{#each cases}}<p>{{年份}}：{{num 件数}}</p>{{/each}}<p>{{cases.length}}</p>\n',
    });
    expect(figures.map(shown)).toEqual([
      '1: 2021 cases[0].年份 cases.csv:2:1',
      '1: 736 cases[0].件数 cases.csv:2:6',
      '1: 1 cases.length cases.csv:1:1',
    ]);
  });
});
