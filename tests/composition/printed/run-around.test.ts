import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seedProse } from '../../support/corpus.ts';
import { banxin, requirePrograms } from '../../support/run.ts';
import { writeSmall } from '../../support/small-publication.ts';
import { type TracedGlyph, tracedLines, traceGlyphs } from '../../support/traced-glyphs.ts';

requirePrograms(['mutool']);

const scratch = mkdtempSync(join(tmpdir(), 'banxin-run-around-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const prose = seedProse().filter((text) => !/[<>&{}]/.test(text) && text.length > 150);
const paragraph = (at: number): string => `<p>${prose[at] ?? ''}</p>`;

/** 36 em wide, from 20, 20. */
const layout = `${paragraph(0)}<div class="box start"><p>旁</p></div>${paragraph(1)}${paragraph(2)}
<div class="box end"><p>注</p></div>${paragraph(3)}${paragraph(4)}`;

const style = `@page { size: 400pt 620pt; margin: 20pt }
:root { font-family: "Noto Serif SC"; font-size: 10pt; line-height: 17pt }
p { text-indent: 2em }
.box { width: 90pt; height: 98pt; background: #ddd; font-family: "Noto Sans SC" } .box p { text-indent: 0 }
.start { -banxin-run-around: start; margin-right: 10pt } .end { -banxin-run-around: end; margin-left: 10pt }`;

const body = (glyph: TracedGlyph): boolean => glyph.font.includes('Serif') && glyph.text.trim() !== '';
const closing = /[，。、；：？！”）》」』】]/u;

describe('from the PDF', () => {
  let lines: readonly (readonly TracedGlyph[])[] = [];
  let corners: readonly { readonly left: number; readonly top: number }[] = [];
  let said: readonly { readonly code: string }[] = [];
  beforeAll(() => {
    const folder = writeSmall(join(scratch, 'p'), {
      'templates/plain/layout.hbs': layout,
      'templates/plain/style.css': style,
    });
    const { code, stdout, stderr } = banxin(['build', folder, '--out', join(scratch, 'out'), '--json']);
    if (code !== 0) throw new Error(`${stdout}${stderr}`);
    said = JSON.parse(stdout).diagnostics;
    const glyphs = traceGlyphs(join(scratch, 'out', 'willow-creek.screen.pdf'))[0] ?? [];
    lines = tracedLines(glyphs.filter(body));
    // The box's first line has 3.5 pt of leading over its Han, whose top is 8.8 pt over the baseline.
    corners = glyphs
      .filter(({ font, text }) => font.includes('Sans') && /[旁注]/u.test(text))
      .map(({ x, y }) => ({ left: x, top: y - 8.8 - 3.5 }));
  });

  const han = ({ text }: TracedGlyph): boolean => /\p{Script=Han}/u.test(text);
  const ends = (line: readonly TracedGlyph[]): readonly [number, number] => {
    const last = line.at(-1);
    return [line[0]?.x ?? 0, (last?.x ?? 0) + (closing.test(last?.text ?? '') ? 5 : (last?.advance ?? 1) * 10)];
  };
  /** Lines whose Han bodies stand beside a box. */
  const beside = (at: number) => {
    const { top } = corners[at] ?? { top: 0 };
    return lines.filter((line) => (line[0]?.y ?? 0) + 1.2 > top && (line[0]?.y ?? 0) - 8.8 < top + 98);
  };

  test('no text stands in a box or nearer than its margin, and both are level with a line of Han', () => {
    expect(corners.map(({ left }) => Math.round(left * 10) / 10)).toEqual([20, 290]);
    expect(beside(0)).toHaveLength(6);
    for (const line of beside(0)) expect(ends(line)[0]).toBeGreaterThan(119.5);
    for (const line of beside(1)) expect(ends(line)[1]).toBeLessThan(280.2);
    for (const at of [0, 1]) expect((beside(at)[0]?.[0]?.y ?? 0) - 8.8).toBeCloseTo(corners[at]?.top ?? 0, 1);
  });

  test('short lines are filled from edge to edge, and full ones after them', () => {
    const inner = (all: readonly (readonly TracedGlyph[])[]) => all.slice(1, -1).map(ends);
    for (const [from, to] of inner(beside(0))) {
      expect(from).toBeCloseTo(120, 0);
      expect(to).toBeCloseTo(380, 0);
    }
    for (const [from, to] of inner(beside(1))) {
      expect(from).toBeCloseTo(20, 0);
      expect(to).toBeCloseTo(280, 0);
    }
    const after = lines[lines.findIndex((line) => line[0] === beside(0).at(-1)?.[0]) + 1] ?? [];
    expect(ends(after)[0]).toBeCloseTo(20, 0);
  });

  test('they are set as well as others: no gap of a twentieth of an em, no line begins with a closing mark', () => {
    for (const line of [...beside(0), ...beside(1)]) {
      expect(closing.test(line[0]?.text ?? '')).toBe(false);
      const gaps = line.slice(1).flatMap((glyph, at) => {
        const before = line[at];
        return before !== undefined && han(glyph) && han(before) ? [(glyph.x - before.x) / 10 - 1] : [];
      });
      expect(Math.max(0, ...gaps)).toBeLessThan(0.05);
    }
    expect(said.filter(({ code }) => code.startsWith('layout/'))).toEqual([]);
  });
});
