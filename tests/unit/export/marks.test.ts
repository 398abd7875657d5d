import { describe, expect, test } from 'vitest';
import { type InkColor, solid } from '../../../src/base/ink.ts';
import { ptToMm } from '../../../src/base/measure.ts';
import { clearOf, markRoom, marksOf, slugPlace } from '../../../src/export/marks.ts';
import { pathBounds } from '../../../src/export/trace.ts';
import type { Page } from '../../../src/layout/page.ts';
import { box, page, paged, run } from '../../support/paged.ts';
import { extractText } from '../../support/pdf-reader.ts';
import { pressMade } from '../../support/press-pdf.ts';

const marked = (more: Partial<Page>): Page => ({ ...page([]), ...more });

const pressed = async (more: Partial<Page>, title?: string) => {
  const document = paged([[run('body')]]);
  const pages = document.pages.map((one) => ({ ...one, ...more }));
  return await pressMade({ ...document, pages }, undefined, title === undefined ? {} : { title });
};

describe('marks', () => {
  test('stand clear of the bleed, three millimetres off the trim at least', () => {
    expect(ptToMm(clearOf(0))).toBeCloseTo(3);
    expect(clearOf(9)).toBe(9);
    for (const bleed of [0, 9, 20]) {
      const both = marked({ bleed, marks: ['crop', 'cross'] });
      for (const { commands, stroke } of marksOf(both)) {
        expect(stroke?.width).toBe(0.25);
        for (const [, ...numbers] of commands) {
          for (let i = 0; i < numbers.length; i += 2) {
            const [x = 0, y = 0] = [numbers[i], numbers[i + 1]];
            const out = Math.max(-x, x - both.width, -y, y - both.height);
            expect(out).toBeGreaterThanOrEqual(clearOf(bleed) - 0.001);
            expect(out).toBeLessThan(clearOf(bleed) + markRoom);
          }
        }
      }
    }
  });

  test('of cutting lie on the lines of the trim, two at each corner', () => {
    const [cut] = marksOf(marked({ marks: ['crop'] }));
    const starts = (cut?.commands ?? []).filter(([kind]) => kind === 'M').map(([, x, y]) => `${x} ${y}`);
    expect(starts.sort()).toEqual(['-9 0', '0 -9', '-9 300', '0 309', '209 0', '200 -9', '209 300', '200 309'].sort());
  });

  test('of register stand in the middle of each side', () => {
    const [crosses] = marksOf(marked({ marks: ['cross'] }));
    const bounds = pathBounds(crosses?.commands ?? []);
    expect(bounds.x + bounds.width / 2).toBeCloseTo(100);
    expect(bounds.y + bounds.height / 2).toBeCloseTo(150);
    expect(crosses?.commands.filter(([kind]) => kind === 'Z')).toHaveLength(4);
  });

  test('the slug line keeps clear of the cross', () => {
    const { x, width } = slugPlace(marked({ marks: ['crop', 'cross'] }));
    expect(x + width).toBeLessThan(100 - 7);
    expect(slugPlace(marked({ marks: ['crop'] })).width).toBeGreaterThan(150);
  });
});

describe('a page with marks', () => {
  test('has room for them, and its art is cut at the bleed', async () => {
    const { pdf } = await pressed({ marks: ['crop'] });
    expect(pdf.pages[0]).toMatch(/\/MediaBox \[0 0 263.35\d+ 363.35\d+\]/);
    expect(pdf.pages[0]).toMatch(/\/BleedBox \[22.67\d+ 22.67\d+ 240.67\d+ 340.67\d+\]/);
    expect(pdf.pages[0]).toMatch(/\/TrimBox \[31.67\d+ 31.67\d+ 231.67\d+ 331.67\d+\]/);
    expect(pdf.contents[0]).toMatch(/q\n-9 -9 218 318 re W n\n[\s\S]*TJ\n[\s\S]*ET\nQ\n/);
  });

  test('has them on every plate', async () => {
    const { pdf } = await pressed({ marks: ['crop', 'cross'] });
    const marks = (pdf.contents[0] ?? '').split('\nQ\n')[1] ?? '';
    expect(marks).toContain('/S1 CS 1 SCN\n');
    expect(marks).not.toMatch(/ [kKgG]\n|rg\n/);
    const space = /\/S1 \[\/Separation \/All \/DeviceCMYK (\d+) 0 R\]/.exec(pdf.whole);
    expect(pdf.object(Number(space?.[1]))).toContain('/C1 [1 1 1 1]');
  });

  test('says whose it is: title, page, edition, date, inks', async () => {
    const gold: InkColor = {
      space: 'spot',
      name: 'Gold',
      tint: 1,
      alternate: { space: 'cmyk', c: 0, m: 0.2, y: 0.6, k: 0.2 },
    };
    const bar = { commands: box({ x: 0, y: 0, width: 9, height: 9 }), fillRule: 'nonzero' } as const;
    const item = { kind: 'path', ...bar, fill: solid({ color: gold, alpha: 1 }) } as const;
    const document = paged([[run('body'), { kind: 'group', opacity: 0.5, items: [item, item] }], [run('next')]]);
    const pages = document.pages.map((one) => ({ ...one, width: 400, marks: ['crop'] as const }));
    const { pdf } = await pressMade({ ...document, pages }, undefined, { title: 'White Book' });
    expect(extractText(pdf, 0)).toBe('bodyWhite Book · 1/2 · 1.0.0 · 2022-01-10 · CMYK + Gold');
    expect(extractText(pdf, 1)).toBe('nextWhite Book · 2/2 · 1.0.0 · 2022-01-10 · CMYK');
  });

  test('cuts a title that is too long', async () => {
    const { pdf } = await pressed(
      { marks: ['crop'] },
      'A very long title that goes on and on until it meets the corner',
    );
    expect(extractText(pdf, 0)).toMatch(/^bodyA very long title.*… · 1\/1 · 1.0.0 · 2022-01-10 · CMYK$/);
  });

  test('without marks says nothing', async () => {
    const { pdf } = await pressed({});
    expect(extractText(pdf, 0)).toBe('body');
    expect(pdf.whole).not.toContain('/Separation');
  });
});
