/**
 * What a line, a break and a paragraph's end cost: the currency of total fit (typesetting.md §4.3). The figures lie in
 * the middle of a wide plain: DECISIONS.md says how they were found, tests/composition what they give.
 */
export const costs = {
  /** Each line: of two ways as good, the one with fewer lines. */
  line: 1,
  /** All gaps a tenth of an em wider; grows with the square. */
  loosened: 100,
  /** What is beyond `tornFrom` em looks torn and is paid again; `torn` for each square of `tornStep`. */
  tornFrom: 0.05,
  tornStep: 0.05,
  torn: 20,
  /** Autospace and word spaces opened as far as they go; a word space touched at all. */
  autospaceOpened: 8,
  wordSpaceOpened: 8,
  anyWordSpaceOpened: 4,
  /** Lines of words only: every space half as wide again, and as narrow as it may be; both grow with the cube. */
  wordsOpened: 300,
  wordsSqueezed: 100,
  /** Every blank of the line taken away; grows with the square of the share. */
  squeezed: 20,
  /** A comma that has lost more than half of its blank is seen: for each such comma, by what is taken of the blank. */
  narrowFrom: 0.5,
  narrowed: 15,
  /** Autospace, and the blanks of full stops, taken from at all. */
  autospaceSqueezed: 5,
  stopsSqueezed: 20,
  /** Two lines in a row that are looser than `looseFrom` em. */
  run: 15,
  looseFrom: 0.03,
  /** A last line of one Han (孤字). */
  stranded: 900,
  /** Between a number and its unit (96|万), and between scale word and unit (万|元). */
  unitSplit: 250,
  scaleSplit: 150,
  /** Inside a unit of several Han (平方|米): dearer than before it. */
  insideUnit: 500,
  /** At a hyphen that is put in. */
  hyphenated: 135,
  /** A mark outside the measure, where the stylesheet allows it (§1.8). */
  hung: 30,
  /** A line without a gap that opens: it stays short. */
  unfilled: 3000,
} as const;
