import type { Exact } from '../../base/decimal.ts';
import { diagnostic } from '../../base/diagnostic.ts';
import type { Scalar } from '../../data/dataset.ts';
import { chineseNumber } from '../printing/chinese.ts';
import { groupThousands, printNumber, ungroupThousands, withMinus } from '../printing/number.ts';
import { printWan, scales, smallestScaled } from '../printing/wan.ts';
import type { Fault } from '../value.ts';
import { fault, scalarOf } from '../value.ts';
import { digitsOption, isFault, numeralOf, oneValue, switchOption, wordOption } from './arguments.ts';
import type { Call, Helper } from './helper.ts';

const styles = ['arabic', 'chinese', 'wan'] as const;

interface Manner {
  readonly digits: number | undefined;
  readonly group: boolean | undefined;
}

const arabic = (scalar: Scalar, number: Exact, { digits, group }: Manner): string => {
  const written = digits === undefined ? withMinus(scalar.lexeme) : printNumber(number, digits);
  const signed = scalar.change !== undefined && digits !== undefined && number.greaterThan(0) ? `+${written}` : written;
  if (group === true) return groupThousands(signed);
  return group === false ? ungroupThousands(signed) : signed;
};

const chinese = (scalar: Scalar, number: Exact, digits: number | undefined): string | null => {
  const written = ungroupThousands(scalar.lexeme);
  const plain = /^[-+\u2212]?\d+(\.\d+)?$/.test(written) ? written : printNumber(number);
  return chineseNumber(digits === undefined ? plain : printNumber(number, digits));
};

const inStyle = (
  call: Call,
  scalar: Scalar,
  number: Exact,
  style: (typeof styles)[number],
  manner: Manner,
): string | Fault => {
  switch (style) {
    case 'arabic':
      return arabic(scalar, number, manner);
    case 'wan':
      return printWan(number, manner.digits) ?? arabic(scalar, number, manner);
    case 'chinese': {
      const said = chinese(scalar, number, manner.digits);
      if (said !== null) return said;
      return fault(diagnostic('template/unsayable', { span: call.place(), values: { value: scalar.lexeme } }));
    }
  }
};

const withUnit = (text: string, unit: string | undefined, style: (typeof styles)[number]): string => {
  if (unit === undefined) return text;
  if (style === 'chinese' && unit === '%') return text.startsWith('负') ? `负百分之${text.slice(1)}` : `百分之${text}`;
  return text.endsWith(unit) && unit === '%' ? text : `${text}${unit}`;
};

/** 12345.6 万元 is 1.23 亿元, not 1.23 万万元. */
const unscaled = (scalar: Scalar): Scalar => {
  const { unit, number } = scalar;
  const scale = number === undefined ? undefined : scales.find(({ sign }) => unit?.startsWith(sign) === true);
  if (unit === undefined || number === undefined || scale === undefined) return scalar;
  if (number.abs().lessThan(smallestScaled)) return scalar;
  return { ...scalar, number: number.times(scale.from), unit: unit.slice(scale.sign.length) };
};

/** A figure as its source wrote it, with its unit, or rounded, grouped, in Chinese words, in 万 and 亿. */
export const num: Helper = {
  least: 1,
  most: 1,
  options: ['unit', 'digits', 'group', 'style', 'empty'],
  usage: '{{num F unit=true digits=2 group=false style="wan" empty="—"}}',
  run: (call) => {
    const [argument] = call.parameters;
    if (argument === undefined) return fault();
    const scalar = oneValue(call, argument);
    const unit = switchOption(call, 'unit');
    const digits = digitsOption(call);
    const group = switchOption(call, 'group');
    const style = wordOption(call, 'style', styles);
    const bad = [scalar, unit, digits, group, style].filter(isFault);
    if (bad.length > 0) return fault(...bad.flatMap(({ diagnostics }) => diagnostics));
    if (isFault(scalar) || isFault(unit) || isFault(digits) || isFault(group) || isFault(style)) return fault();
    const empty = call.options.get('empty');
    const isEmpty = scalar.type === 'empty' || (scalar.type === 'text' && scalar.lexeme.trim() === '');
    if (isEmpty && empty !== undefined) {
      const shown = scalarOf(empty.value);
      return shown ?? fault(diagnostic('template/not-one-value', { span: empty.place(), values: { name: call.name } }));
    }
    const meant = style === 'wan' && unit !== false ? unscaled(scalar) : scalar;
    const found = numeralOf(call, meant, argument);
    if (found.kind === 'fault') return found;
    const text = inStyle(call, meant, found.number, style, { digits, group });
    if (isFault(text)) return text;
    const shown = unit === false ? text : withUnit(text, meant.unit, style);
    return { kind: 'scalar', type: 'text', lexeme: shown, origin: scalar.origin };
  },
};
