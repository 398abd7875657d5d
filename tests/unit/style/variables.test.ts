import { describe, expect, test } from 'vitest';
import { faults, h, page, styled } from './support.ts';

const widthOf = (css: string, element = h('p#a.b.c'), root = page(h('section', element))): number | string => {
  const { width } = styled(css, root).tree.style(element);
  return width === 'auto' ? 'auto' : width.pt;
};

describe('variables', () => {
  test.each([
    ['p { --w: 3pt; width: var(--w) }', 3],
    [':root { --w: 3pt } p { width: var(--w) }', 3],
    [':root { --w: 3pt } section { --w: 4pt } p { width: var(--w) }', 4],
    ['p { width: var(--w, 5pt) }', 5],
    ['p { width: var(--w, var(--v, 6pt)) }', 6],
    ['p { --w: var(--v); --v: 7pt; width: var(--w) }', 7],
    ['p { --w: 2; width: calc(var(--w) * 4pt) }', 8],
    ['p { --W: 1pt; --w: 2pt; width: var(--W) }', 1],
    ['p { --w: 9pt; width: var( --w ) }', 9],
    ['section { --w: 3pt } p { --w: initial; width: var(--w, 1pt) }', 1],
    ['p { --w: 1pt !important } #a { --w: 2pt } p { width: var(--w) }', 1],
  ])('%s', (css, expected) => {
    expect(widthOf(css)).toBe(expected);
    expect(faults(css, page(h('section', h('p#a'))))).toEqual([]);
  });

  test('reach into shorthands', () => {
    const p = h('p');
    const { tree } = styled('p { --line: 1pt solid; --c: red; border: var(--line) var(--c) }', page(p));
    expect(tree.style(p).border.left).toMatchObject({ width: 1, style: 'solid', ink: { color: { space: 'rgb' } } });
  });

  test('one without a value leaves the property unset', () => {
    expect(widthOf('p { width: 3pt; width: var(--no) }')).toBe('auto');
  });

  test('a cycle leaves its members without a value, and others alone', () => {
    const css = 'p { --a: var(--b); --b: var(--a, 1pt); --c: 2pt; width: var(--a, 3pt); height: var(--c) }';
    const p = h('p');
    expect(styled(css, page(p)).tree.style(p)).toMatchObject({ width: { pt: 3 }, height: { pt: 2 } });
    expect(faults(css, page(h('p')))).toHaveLength(1);
  });
});
