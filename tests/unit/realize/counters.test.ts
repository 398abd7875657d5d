import { describe, expect, it } from 'vitest';
import { markerSuffix, printCounter } from '../../../src/realize/counter-style.ts';
import { Counters } from '../../../src/realize/counters.ts';
import { initialBlockStyle as initialStyle } from '../../support/initial-style.ts';

describe('counter styles', () => {
  it.each([
    [3, 'decimal', '3'],
    [3, 'decimal-leading-zero', '03'],
    [28, 'lower-alpha', 'ab'],
    [4, 'upper-alpha', 'D'],
    [1994, 'upper-roman', 'MCMXCIV'],
    [9, 'lower-roman', 'ix'],
    [2021, 'cjk-decimal', '二〇二一'],
    [0, 'simp-chinese-informal', '零'],
    [10, 'simp-chinese-informal', '十'],
    [12, 'simp-chinese-informal', '十二'],
    [20, 'simp-chinese-informal', '二十'],
    [105, 'simp-chinese-informal', '一百零五'],
    [110, 'simp-chinese-informal', '一百一十'],
    [1005, 'simp-chinese-informal', '一千零五'],
    [10000, 'simp-chinese-informal', '10000'],
    [1, 'none', ''],
    [1, 'disc', '•'],
  ] as const)('%i in %s is %s', (value, style, printed) => {
    expect(printCounter(value, style)).toBe(printed);
  });

  it('ends a Chinese number with 、 and an Arabic one with a point', () => {
    expect(markerSuffix('simp-chinese-informal')).toBe('、');
    expect(markerSuffix('decimal')).toBe('.');
    expect(markerSuffix('disc')).toBe('');
  });
});

describe('counters', () => {
  const reset = { ...initialStyle, counterReset: [{ name: 'c', value: 0 }] };
  const step = { ...initialStyle, counterIncrement: [{ name: 'c', value: 1 }] };

  it('count among siblings and their descendants', () => {
    const counters = new Counters();
    counters.enter(reset, 1);
    counters.enter(step, 2);
    counters.enter(step, 2);
    expect(counters.value('c')).toBe(2);
  });

  it('nest, and the outer one goes on where the inner ends', () => {
    const counters = new Counters();
    counters.enter(reset, 1);
    counters.enter(step, 2);
    counters.enter(reset, 3);
    counters.enter(step, 4);
    expect(counters.value('c')).toBe(1);
    counters.leaveChildrenOf(2);
    counters.enter(step, 2);
    expect(counters.value('c')).toBe(2);
  });

  it('start anew at a sibling that resets', () => {
    const counters = new Counters();
    counters.enter(reset, 1);
    counters.enter(step, 2);
    counters.enter(reset, 1);
    expect(counters.value('c')).toBe(0);
  });

  it('come into being where they are first stepped', () => {
    const counters = new Counters();
    counters.enter(step, 1);
    counters.enter({ ...initialStyle, counterSet: [{ name: 'c', value: 7 }] }, 1);
    expect(counters.value('c')).toBe(7);
    expect(counters.value('absent')).toBe(0);
  });
});
