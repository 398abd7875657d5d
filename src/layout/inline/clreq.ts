/**
 * Classes of clreq §3.1 and GB/T 15834. A mark is a body of ½ em and a blank of ½ em: opening marks have the blank
 * before, closing, pause and stop marks after. Numbers, so that classes of a paragraph stand in plain arrays.
 */
export const han = 0;
export const opening = 1;
export const closing = 2;
export const pause = 3;
export const stop = 4;
export const interpunct = 5;
export const dash = 6;
export const ellipsis = 7;
export const connector = 8;
export const solidus = 9;
export const suffix = 10;
export const prefix = 11;
export const number = 12;
export const word = 13;
export const ideographicSpace = 14;
export const object = 15;
export const leader = 16;
export const space = 17;
/** A space glyph's place, before the gap is known. */
export const western = 18;

const marks: readonly (readonly [number, string])[] = [
  [opening, '‘“〈《「『【〔〖〘〚〝（［｛｟'],
  [closing, '’”〉》」』】〕〗〙〛〞〟）］｝｠'],
  [pause, '，、；：'],
  [stop, '。．！？'],
  [interpunct, '·‧・•∙⋅'],
  [connector, '–～〜—‐'],
  [solidus, '／'],
  [suffix, '％℃℉'],
  [prefix, '￥№＄￡￦'],
  [ellipsis, '…⋯'],
  [dash, '⸺'],
];

const classes: ReadonlyMap<number, number> = new Map([
  ...marks.flatMap(([name, characters]) =>
    [...characters].map((character): [number, number] => [character.codePointAt(0) ?? 0, name]),
  ),
  [0x3000, ideographicSpace],
]);

/** ‼ ⁇ ⁈ ⁉: two marks in one Han body, whatever the width of the glyph. */
export const isDoubleMark = (codePoint: number): boolean =>
  codePoint === 0x203c || (codePoint >= 0x2047 && codePoint <= 0x2049);

/** Ranges outside U+2E80 … that are set on the Han body: enclosed and Roman numbers, arrows, shapes, stars. */
const hanLike = (codePoint: number): boolean =>
  codePoint >= 0x2e80 ||
  (codePoint >= 0x2460 && codePoint <= 0x27bf) ||
  (codePoint >= 0x2160 && codePoint <= 0x2188) ||
  (codePoint >= 0x2190 && codePoint <= 0x21ff) ||
  codePoint === 0x203b ||
  codePoint === 0x203d ||
  isDoubleMark(codePoint);

/** Class of a code point before quotes, dashes and digits are resolved by their neighbours. */
export const classOf = (codePoint: number): number =>
  codePoint >= 0x3400 && codePoint <= 0x9fff ? han : (classes.get(codePoint) ?? (hanLike(codePoint) ? han : western));

/** Marks whose glyph is drawn in half of a full-width body. */
export const isMark = (cls: number): boolean => cls >= opening && cls <= stop;

const codePoints = (text: string): ReadonlySet<number> =>
  new Set([...text].map((character) => character.codePointAt(0) ?? 0));

/** GB/T 15834 5.1.2: ？！ side by side share one Han body. */
export const exclamations = codePoints('！？');

export const titleMarks = codePoints('《》〈〉');

/** Measure words and units that stay with the number before them (§1.7). */
export const units = codePoints(
  '万亿千百元角分年月日时秒岁件人名个次项家户起批宗条章节款页届期号位岗场篇份张本册台套辆架艘艇枚只头匹亩顷里米吨斤克升度层楼栋幢间座所处支队组批轮天周点倍成折股票卷幅类种级等版集部区县市省村镇校班代栏例笔单封则案句字词行列段堂门道块片颗粒根枝束朵棵株瓶杯箱袋包盒罐桶桌席',
);

/** Units of several Han, after scale words: they are not cut inside (12万平方米). */
export const longUnit =
  /^([十百千万亿]*)(平方公里|平方千米|平方厘米|平方米|立方厘米|立方米|公里|千米|厘米|毫米|公顷|公斤|千克|毫克|毫升|个百分点|百分点|个月|小时|分钟|人次|件次|美元|港元|欧元|英镑|日元)/u;

/** Scale words between a number and its unit: 万|元. */
export const scales = codePoints('万亿千百');

/** Units written in letters that stay with the number before a space. */
export const latinUnits: ReadonlySet<string> = new Set(
  'm km cm mm μm nm m² km² cm² mm² m³ cm³ kg g mg t L mL h min s ms d kW MW GW kWh MWh W V A Hz kHz MHz GHz KB MB GB TB kB bit dB Pa kPa MPa hPa bar N kN J kJ ℃ °C K mol ha pt px em mV kV mA kA VA kVA var kvar Ω kΩ MΩ lx lm cd r NTU CFU'.split(
    ' ',
  ),
);

/** Squeeze tiers of §1.5, in the order in which they are used up. */
export const tiers = [2, 4, 5, 6, 7] as const;

/** clreq §3.1.4: opening marks, prefixes and the solidus do not end a line. */
export const neverEnds = (cls: number): boolean => cls === opening || cls === prefix || cls === solidus;

/** Full-width digits and letters: they are Han bodies, but a figure or a word of them is not cut. */
export const isWide = (codePoint: number): boolean =>
  (codePoint >= 0xff10 && codePoint <= 0xff19) ||
  (codePoint >= 0xff21 && codePoint <= 0xff3a) ||
  (codePoint >= 0xff41 && codePoint <= 0xff5a);

/** Variation selectors: part of the character before them. */
export const isSelector = (codePoint: number): boolean =>
  (codePoint >= 0xfe00 && codePoint <= 0xfe0f) || (codePoint >= 0xe0100 && codePoint <= 0xe01ef);

export const isThin = (codePoint: number): boolean => codePoint === 0x202f || codePoint === 0x205f;

const fixedSpaces: Readonly<Record<number, number>> = {
  8192: 1 / 2,
  8193: 1,
  8194: 1 / 2,
  8195: 1,
  8196: 1 / 3,
  8197: 1 / 4,
  8198: 1 / 6,
  8199: 1 / 2,
  8200: 1 / 4,
  8201: 1 / 5,
  8202: 1 / 10,
  8239: 1 / 5,
  8287: 4 / 18,
};

/** Width in em of the spaces U+2000 … that never stretch. */
export const fixedSpace = (codePoint: number): number | undefined => fixedSpaces[codePoint];

/** ² ³ ¹ and the other superscripts and subscripts of Unicode: they belong to what stands before them (§1.6). */
export const isRaised = (codePoint: number): boolean =>
  codePoint === 0xb2 || codePoint === 0xb3 || codePoint === 0xb9 || (codePoint >= 0x2070 && codePoint <= 0x209c);
