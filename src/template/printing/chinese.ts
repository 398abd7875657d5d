const numerals = '零一二三四五六七八九';
const places = ['', '十', '百', '千'];
/** 亿亿亿 is as far as words go. */
const mostDigits = 24;

const numeralOf = (digit: string): string => numerals[Number(digit)] ?? '';

/** Digit by digit: 2021 → 二〇二一. */
export const chineseDigits = (digits: string): string =>
  [...digits].map((digit) => (digit === '0' ? '〇' : numeralOf(digit))).join('');

/** Up to four digits, a zero between them said once. */
const fourDigits = (group: string): string => {
  let said = '';
  let zero = false;
  [...group].forEach((digit, index) => {
    if (digit === '0') zero = said !== '';
    else {
      said += `${zero ? '零' : ''}${numeralOf(digit)}${places[group.length - 1 - index] ?? ''}`;
      zero = false;
    }
  });
  return said;
};

/** Digits without leading zeros: what stands above 亿, then above 万, then the rest; a gap between them is 零. */
const whole = (digits: string): string => {
  const low = digits.length > 8 ? 8 : 4;
  if (digits.length <= 4) return fourDigits(digits);
  const rest = digits.slice(-low);
  const trimmed = rest.replace(/^0+/, '');
  const head = `${whole(digits.slice(0, -low))}${low === 8 ? '亿' : '万'}`;
  if (trimmed === '') return head;
  return `${head}${trimmed.length < rest.length ? '零' : ''}${whole(trimmed)}`;
};

/** A plain decimal number in Chinese words: 105 → 一百零五, 3.5 → 三点五; null when it is too large to be said. */
export const chineseNumber = (plain: string): string | null => {
  const negative = /^[-\u2212]/.test(plain);
  const [digits = '', decimals = ''] = plain.replace(/^[-+\u2212]/, '').split('.');
  const significant = digits.replace(/^0+/, '');
  if (significant.length > mostDigits) return null;
  const said = significant === '' ? '零' : whole(significant).replace(/^一十/, '十');
  const point = decimals === '' ? '' : `点${[...decimals].map(numeralOf).join('')}`;
  return `${negative ? '负' : ''}${said}${point}`;
};
