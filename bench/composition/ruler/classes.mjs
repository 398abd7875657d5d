// Classes of typesetting.md §1.1, by character and, where one has two meanings, by its neighbours.
const of = (characters) => {
  const set = new Set(characters);
  return (text) => set.has(text);
};

export const isHan = (text) => /^[㐀-鿿〇]$/u.test(text);
export const isDigit = (text) => /^\d$/.test(text);
export const isLetter = (text) => /^[A-Za-zΑ-ωµ]$/.test(text);
export const isOpening = of('‘“〈《「『【〔〖（［｛');
export const isClosing = of('’”〉》」』】〕〗）］｝');
export const isPause = of('，、；：');
export const isStop = of('。．！？');
export const isMark = (text) => isOpening(text) || isClosing(text) || isPause(text) || isStop(text);
export const isDash = of('—⸺');
export const isEllipsis = of('…⋯');
export const isExclamation = of('！？');

const suffix = of('%‰％°℃℉′″');
const prefix = of('¥￥$€£№');
const neverStarts = of('，、；：。．！？’”〉》」』】〕〗）］｝·‧・～〜–／/%‰％°℃℉′″');
const neverEnds = of('‘“〈《「『【〔〖（［｛／/¥￥$€£№');

/** Broken between `line` and `next`: what of §1.2 at level gb that breaks, or undefined. */
export const forbiddenBreak = (line, next) => {
  const last = line.at(-1);
  const first = next[0];
  const before = last.text;
  const after = first.text;
  if (neverStarts(after)) return `${after} starts a line`;
  if (neverEnds(before)) return `${before} ends a line`;
  if (isDash(before) && isDash(after)) return '—— cut';
  if (isEllipsis(before) && isEllipsis(after)) return '…… cut';
  if (isDash(after) && !isDash(next[1]?.text ?? '')) return '— starts a line';
  if (!last.space && isDigit(before) && (isDigit(after) || suffix(after))) return 'number cut';
  if (!last.space && /[.,:]/.test(before) && isDigit(line.at(-2)?.text ?? '') && isDigit(after)) return 'number cut';
  if (prefix(before) && isDigit(after)) return 'sign cut';
  return undefined;
};

const hanUnit =
  /^(?:[万亿千百元角分年月日时秒岁件人名个次项家户起批宗条章节款页届期号位岗场篇份张本册台套辆里米吨斤克升度层楼栋间座所处组轮天周倍级区村块片颗粒棵株户只头备类类两点级辑根块]|平方|立方|公里|小时|分钟|工作日|周岁)/u;
const scaled = /\d[十百千万亿]+$/u;
const latinUnit =
  /^(?:[kcmμ]?m[²³]?|k?g|mg|t|m?L|h|min|s|ms|k?W(?:·h)?|k?V(?:·A)?|k?var|A|[kM]?Hz|[kM]?Pa|N(?:·m)?|lx|Ω|NTU|CFU|r|pH)(?![A-Za-z])/;

/** A number parted from what belongs to it (§1.7): its unit, its scale word's unit, 第, its own groups of digits. */
export const splitsUnit = (line, next) => {
  const before = line
    .map(({ text, space }) => text + (space ? ' ' : ''))
    .join('')
    .trimEnd();
  const after = next.map(({ text, space }) => text + (space ? ' ' : '')).join('');
  const spaced = line.at(-1).space;
  if (/\d[%‰]?$/.test(before) && (hanUnit.test(after) || latinUnit.test(after))) return true;
  if (scaled.test(before) && (hanUnit.test(after) || latinUnit.test(after))) return true;
  if (spaced && /(?:^|\D)\d{1,3}(?: \d{3})*$/.test(before) && /^\d{3}(?!\d)/.test(after)) return true;
  if (/第$/.test(before) && isDigit(next[0].text)) return true;
  return /\d[～–—~]$/u.test(before) && isDigit(next[0].text);
};
