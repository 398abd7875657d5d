const numerals = '零一二三四五六七八九';
const places = ['', '十', '百', '千'];
/** Scales of four digits each; beyond 亿 they pile up: 万亿, 亿亿. */
const scales = ['', '万', '亿', '万亿', '亿亿', '万亿亿', '亿亿亿'];

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

const whole = (digits: string): string | null => {
  const trimmed = digits.replace(/^0+/, '');
  if (trimmed === '') return '零';
  const count = Math.ceil(trimmed.length / 4);
  if (count > scales.length) return null;
  let said = '';
  let gap = false;
  for (let scale = count - 1; scale >= 0; scale--) {
    const end = trimmed.length - scale * 4;
    const group = trimmed.slice(Math.max(0, end - 4), end);
    const words = fourDigits(group);
    if (words === '') {
      gap = true;
      continue;
    }
    const zero = said !== '' && (gap || group.startsWith('0'));
    said += `${zero ? '零' : ''}${words}${scales[scale] ?? ''}`;
    gap = false;
  }
  return said.replace(/^一十/, '十');
};

/** A plain decimal number in Chinese words: 105 → 一百零五, 3.5 → 三点五; null when it is too large to be said. */
export const chineseNumber = (plain: string): string | null => {
  const negative = /^[-\u2212]/.test(plain);
  const [digits = '', decimals = ''] = plain.replace(/^[-+\u2212]/, '').split('.');
  const said = whole(digits);
  if (said === null) return null;
  const point = decimals === '' ? '' : `点${[...decimals].map(numeralOf).join('')}`;
  return `${negative ? '负' : ''}${said}${point}`;
};
