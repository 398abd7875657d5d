import { classOf, western, word } from './clreq.ts';

/** Marks that Chinese and Latin share a code point for: who sets each, by text index. */
export type SharedMarks = ReadonlyMap<number, 'chinese' | 'latin'>;

const openers = '“‘';
const closers = '”’';
const quotes = '“”‘’';

/**
 * clreq §3.1.6: quotes are matched as pairs; a pair is Latin only where all that touches it is. A mark between Latin
 * words (— … ·) is Latin too. U+FE00 and U+FE01 after a quote say it outright.
 */
export const resolveShared = (text: string, language: string): SharedMarks => {
  const resolved = new Map<number, 'chinese' | 'latin'>();
  if (!/[‘’“”—…·]/.test(text)) return resolved;
  const chinese = language === '' || language.startsWith('zh');
  const side = (index: number, step: 1 | -1): 'chinese' | 'latin' | 'edge' => neighbour(text, index, step);
  const decide = (open: number, close: number): 'chinese' | 'latin' => {
    const outer = [side(open, -1), side(close, 1)];
    const inner = [side(open, 1), side(close, -1)];
    if ([...outer, ...inner].includes('chinese')) return 'chinese';
    return onlyLatin(text, open, close) ? 'latin' : chinese ? 'chinese' : 'latin';
  };
  const stack: number[] = [];
  for (let index = 0; index < text.length; index++) {
    const mark = text[index] ?? '';
    if (mark === '’' && letter(text[index - 1]) && letter(text[index + 1])) resolved.set(index, 'latin');
    else if (openers.includes(mark)) stack.push(index);
    else if (closers.includes(mark)) {
      const open = stack.findLastIndex((at) => openers.indexOf(text[at] ?? '') === closers.indexOf(mark));
      const at = stack[open];
      if (at === undefined) resolved.set(index, alone(side(index, 1), side(index, -1), chinese));
      else {
        const script = decide(at, index);
        for (const lost of stack.splice(open)) resolved.set(lost, script);
        resolved.set(at, script);
        resolved.set(index, script);
      }
    } else if (mark === '—' || mark === '…' || mark === '·') {
      if (latinBeside(text, index) || (!chinese && ![side(index, -1), side(index, 1)].includes('chinese')))
        resolved.set(index, 'latin');
    }
  }
  for (const open of stack) resolved.set(open, alone(side(open, -1), side(open, 1), chinese));
  for (const index of resolved.keys()) {
    if (text[index + 1] === '\ufe00') resolved.set(index, 'latin');
    if (text[index + 1] === '\ufe01') resolved.set(index, 'chinese');
  }
  return resolved;
};

const alone = (
  outer: 'chinese' | 'latin' | 'edge',
  inner: 'chinese' | 'latin' | 'edge',
  chinese: boolean,
): 'chinese' | 'latin' => {
  if (outer === 'chinese' || inner === 'chinese') return 'chinese';
  if (outer === 'latin' || inner === 'latin')
    return chinese && outer === 'edge' && inner === 'edge' ? 'chinese' : 'latin';
  return chinese ? 'chinese' : 'latin';
};

const latinBeside = (text: string, index: number): boolean => {
  const mark = text[index] ?? '';
  // —— and …… are Chinese wherever they stand.
  if (text[index - 1] === mark || text[index + 1] === mark) return false;
  return latinNear(text, index, -1) && latinNear(text, index, 1);
};

const latinNear = (text: string, index: number, step: 1 | -1): boolean => {
  let at = index + step;
  while (text[at] === ' ' || text[at] === '\u00a0') at += step;
  return letter(text[at]);
};

const letterForm = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]$/u;

const letter = (character: string | undefined): boolean => character !== undefined && letterForm.test(character);

/** Nearest character that is no space and no quote. */
const neighbour = (text: string, index: number, step: 1 | -1): 'chinese' | 'latin' | 'edge' => {
  for (let at = index + step; at >= 0 && at < text.length; at += step) {
    const unit = text.charCodeAt(at);
    if (unit === 0x20 || unit === 0xa0 || unit === 0xfe00 || unit === 0xfe01 || quotes.includes(text[at] ?? ''))
      continue;
    // A surrogate half is of a Han character beyond the BMP, or of a picture sign.
    return unit >= 0xd800 && unit <= 0xdfff ? 'chinese' : scriptOf(unit);
  }
  return 'edge';
};

const scriptOf = (unit: number): 'chinese' | 'latin' => {
  const cls = classOf(unit);
  return cls === western || cls === word || unit === 0xfffc || unit < 0x2000 ? 'latin' : 'chinese';
};

const onlyLatin = (text: string, open: number, close: number): boolean => {
  for (let at = open + 1; at < close; at++) {
    const character = text[at] ?? '';
    if (!quotes.includes(character) && character !== ' ' && scriptOf(text.charCodeAt(at)) === 'chinese') return false;
  }
  return true;
};
