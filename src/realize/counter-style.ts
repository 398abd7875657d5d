import type { CounterStyle } from '../style/computed.ts';

/** What a list marker or `counter()` prints for a number. */
export function printCounter(value: number, style: CounterStyle): string {
  switch (style) {
    case 'none':
      return '';
    case 'disc':
      return '•';
    case 'circle':
      return '◦';
    case 'square':
      return '▪';
    case 'decimal':
      return String(value);
    case 'decimal-leading-zero':
      return String(value).padStart(2, '0');
    case 'lower-alpha':
      return alphabetic(value);
    case 'upper-alpha':
      return alphabetic(value).toUpperCase();
    case 'lower-roman':
      return roman(value);
    case 'upper-roman':
      return roman(value).toUpperCase();
    case 'cjk-decimal':
      return String(value).replace(/\d/g, (digit) => chineseDigits[Number(digit)] ?? digit);
    case 'simp-chinese-informal':
      return chinese(value);
    case 'circled-decimal':
      return circled(value);
    default:
      return style satisfies never;
  }
}

/** What follows the number in a marker: GB/T 15834 sets 、 after a Chinese number, a full point after an Arabic one. */
export function markerSuffix(style: CounterStyle): string {
  switch (style) {
    case 'none':
    case 'disc':
    case 'circle':
    case 'square':
    case 'circled-decimal':
      return '';
    case 'cjk-decimal':
    case 'simp-chinese-informal':
      return '、';
    case 'decimal':
    case 'decimal-leading-zero':
    case 'lower-alpha':
    case 'upper-alpha':
    case 'lower-roman':
    case 'upper-roman':
      return '.';
    default:
      return style satisfies never;
  }
}

const chineseDigits = [...'〇一二三四五六七八九'];
const chinesePlaces = ['', '十', '百', '千'];
const romanNumerals: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function alphabetic(value: number): string {
  if (value < 1) return String(value);
  let rest = value;
  let letters = '';
  while (rest > 0) {
    rest -= 1;
    letters = String.fromCharCode(97 + (rest % 26)) + letters;
    rest = Math.floor(rest / 26);
  }
  return letters;
}

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let rest = value;
  let letters = '';
  for (const [worth, numeral] of romanNumerals) {
    while (rest >= worth) {
      letters += numeral;
      rest -= worth;
    }
  }
  return letters;
}

/** 十一, 二十, 一百零五; numbers from 10 000 print as digits. */
function chinese(value: number): string {
  if (value === 0) return '零';
  if (value < 0 || value > 9999) return String(value);
  const digits = [...String(value)].map(Number);
  let text = '';
  let zero = false;
  digits.forEach((digit, index) => {
    const place = digits.length - 1 - index;
    if (digit === 0) {
      zero = text !== '';
      return;
    }
    if (zero) text += '零';
    zero = false;
    const leadingTen = digit === 1 && place === 1 && text === '';
    text += (leadingTen ? '' : (chineseDigits[digit] ?? '')) + (chinesePlaces[place] ?? '');
  });
  return text;
}

/** ⓪ ①…⑳ ㉑…㉟ ㊱…㊿; what has no sign prints as digits. */
function circled(value: number): string {
  if (value === 0) return '⓪';
  const [first, from] = value <= 20 ? [0x2460, 1] : value <= 35 ? [0x3251, 21] : [0x32b1, 36];
  return value < 1 || value > 50 ? String(value) : String.fromCodePoint(first + value - from);
}
