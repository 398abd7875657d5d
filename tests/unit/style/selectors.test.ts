import { describe, expect, test } from 'vitest';
import { faults, h, page, styled } from './support.ts';

describe('selectors', () => {
  const target = h('p#a.x.y[lang=zh-Hans][title=一 二]', 'text');
  const root = page(h('h1'), h('section.s', h('p.first'), h('div'), target, h('p.last', h('b'))), h('hr'));
  const selected = (selector: string): boolean =>
    styled(`${selector} { width: 7pt }`, root).tree.style(target).width !== 'auto';

  test.each([
    '*',
    'p',
    'P',
    '.x.y',
    '#a',
    'p#a.x',
    '[title]',
    '[title="一 二"]',
    '[title~=二]',
    '[lang|=zh]',
    '[lang^="zh"]',
    '[lang$=Hans]',
    '[lang*="-H"]',
    '[lang="ZH-HANS" i]',
    'body p',
    'section > p',
    'section>p',
    'div + p',
    'p ~ p',
    '.first ~ .x',
    'html body section.s p',
    'h1 + section > p',
    'section > .first + div ~ p',
    ':nth-child(3)',
    ':nth-child(odd)',
    ':nth-child(2n + 1)',
    ':nth-child(n+3)',
    ':nth-child(-n+3)',
    ':nth-child( 3n )',
    ':nth-last-child(2)',
    'p:nth-of-type(2)',
    'p:nth-of-type(even)',
    'p:nth-last-of-type(2)',
    ':not(.z)',
    ':not(h1, h2)',
    ':not(section > h1)',
    ':is(h1, p)',
    ':where(.x)',
    'p:not(:first-child):not(:last-child)',
    'section p:not(.first)',
    'p/* 注 */.x',
    '\\70',
    '.\\78 .y',
  ])('%s selects', (selector) => {
    expect(selected(selector)).toBe(true);
  });

  test.each([
    'h1',
    '.z',
    '#b',
    '[class=x]',
    '[title=一]',
    '[lang|=z]',
    '[lang^=""]',
    'body > p',
    'h1 + p',
    'p + p',
    '.last ~ p',
    'p p',
    ':first-child',
    ':last-child',
    ':only-child',
    ':nth-child(even)',
    ':nth-child(2)',
    ':nth-child(-n+2)',
    'p:first-of-type',
    'p:last-of-type',
    ':only-of-type',
    ':root',
    ':empty',
    ':not(p)',
    ':not(.x)',
    ':not(.z, .x)',
    ':is(h1, .z)',
  ])('%s does not', (selector) => {
    expect(selected(selector)).toBe(false);
    expect(faults(`${selector} { width: 7pt }`, root)).toEqual([]);
  });

  test(':root is html, :empty and :only-child are what they say', () => {
    const lonely = h('b');
    const root = page(h('p', lonely));
    const { tree } = styled(
      ':root { font-size: 8pt } b:only-child:empty { width: 1pt } p > :first-of-type { height: 2pt }',
      root,
    );
    expect(tree.style(root).text.size).toBe(8);
    expect(tree.style(lonely)).toMatchObject({ width: { pt: 1 }, height: { pt: 2 } });
  });
});
