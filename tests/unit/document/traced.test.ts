import { describe, expect, it } from 'vitest';
import { joinTraced, type Origin, sliceTraced, type TracedText } from '../../../src/base/origin.ts';
import { textSpan } from '../../../src/base/span.ts';
import type { ElementNode, TreeNode } from '../../../src/document/tree.ts';
import { plainText, tracedText } from '../../../src/document/walk.ts';

const span = textSpan('layout.hbs', 1, 1);
const origin: Origin = { figure: 'd.a', place: span, inputs: [] };
const text = (words: string, traced = false): TreeNode => ({
  kind: 'text',
  text: words,
  origins: traced ? [{ start: 0, end: words.length, origin }] : [],
  span,
});
const element = (...children: readonly TreeNode[]): ElementNode => ({
  kind: 'element',
  tag: 'h1',
  attributes: new Map(),
  children,
  span,
});

const marked = ({ text: whole, origins }: TracedText): readonly string[] => [
  whole,
  ...origins.map(({ start, end }) => whole.slice(start, end)),
];

describe('text with its origins', () => {
  it('is as plain as without, and keeps what came from data', () => {
    const heading = element(text('\n  办结 '), element(text('13 705\n件', true)), text('\u3000 '));
    expect(marked(tracedText(heading))).toEqual(['办结 13 705 件', '13 705 件']);
    expect(tracedText(heading).text).toBe(plainText(heading));
    expect(tracedText(element(text(' \n ')))).toEqual({ text: '', origins: [] });
  });

  it('is joined and cut', () => {
    const number: TracedText = { text: '2021', origins: [{ start: 0, end: 4, origin }] };
    const joined = joinTraced([{ text: '第', origins: [] }, number, { text: '号', origins: [] }]);
    expect(marked(joined)).toEqual(['第2021号', '2021']);
    expect(marked(sliceTraced(joined, 2, 6))).toEqual(['021号', '021']);
    expect(marked(sliceTraced(joined, 5, 6))).toEqual(['号']);
    expect(marked(joinTraced([sliceTraced(number, 0, 2), sliceTraced(number, 2, 4)]))).toEqual(['2021', '2021']);
  });
});
