/**
 * What a line, a break and a paragraph's end cost: the currency of total fit (typesetting.md §4.3). The figures lie in
 * the middle of a wide plain: DECISIONS.md says how they were found, tests/composition what they give.
 */
export const costs = {
  /** Each line: of two ways as good, the one with fewer lines. */
  line: 1,
  /** All gaps a tenth of an em wider; grows with the square. */
  loosened: 230,
  /** What is beyond `tornFrom` em is paid again; `torn` for each square of `tornStep`. */
  tornFrom: 0.02,
  tornStep: 0.05,
  torn: 60,
  /** Autospace and word spaces opened as far as they go; a word space touched at all. */
  autospaceOpened: 6,
  wordSpaceOpened: 8,
  anyWordSpaceOpened: 4,
  /** Lines of words only: every space half as wide again, and as narrow as it may be; both grow with the cube. */
  wordsOpened: 300,
  wordsSqueezed: 100,
  /** Every blank of the line taken away; grows with the square of the share. */
  squeezed: 14,
  /** A comma that has lost more than half of its blank is seen: for each such comma, by what is taken of the blank. */
  narrowFrom: 0.5,
  narrowed: 65,
  /** The same for brackets and quotes, which are squeezed first and soon look crowded. */
  crowdedFrom: 0.5,
  crowded: 18,
  /** Autospace, and the blanks of full stops, taken from at all. */
  autospaceSqueezed: 5,
  stopsSqueezed: 20,
  /** For each full stop, by what is taken of its blank. */
  stopNarrowed: 150,
  /** Two lines in a row that are looser than `looseFrom` em. */
  run: 25,
  looseFrom: 0.045,
  /** A last line of one Han (孤字). */
  stranded: 3000,
  /** A last line of a figure or a word with at most one Han beside it, up to so many em, its marks included (8件。). */
  stub: 2000,
  stubWidth: 3,
  /** The same, wider; from `fullEnough` em on it is a line like any other. */
  thinLast: 150,
  fullEnough: 6,
  /** Between a number and its unit (96|万), and between scale word and unit (万|元). */
  unitSplit: 1000,
  scaleSplit: 600,
  /** Inside a unit of several Han (平方|米): dearer than before it. */
  insideUnit: 2000,
  /** At a hyphen that is put in; at one more after two lines that end with one, and on the line before the last: rather spaces of thrice, of twice their width. */
  hyphenated: 350,
  hyphenLadder: 12000,
  hyphenBeforeLast: 1500,
  /** A mark outside the measure, where the stylesheet allows it (§1.8). */
  hung: 90,
  /** A line without a gap that opens: it stays short. */
  unfilled: 6000,
} as const;
