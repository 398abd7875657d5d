// Adjacent marks (§1.3): what a run of two marks or more takes between two Han.
import { isClosing, isDash, isEllipsis, isExclamation, isHan, isMark, isOpening, isPause, isStop } from './classes.mjs';

const member = (text) => isMark(text) || isDash(text) || isEllipsis(text);

const blankBetween = (left, right) => {
  if (isOpening(left)) return 0;
  const after = isClosing(left) || isPause(left) || isStop(left) ? 0.5 : 0;
  if (isOpening(right)) return 0.5;
  if (isStop(left) && isStop(right)) return isExclamation(left) && isExclamation(right) ? 0 : after;
  if (isClosing(right) || isPause(right) || isStop(right)) return 0;
  return after;
};

/** Width of a run in em: bodies and the blanks that §1.3 leaves, those towards the Han on both sides included. */
export const naturalWidth = (marks) => {
  let width = 0;
  for (let at = 0; at < marks.length; at++) {
    const mark = marks[at];
    width += isMark(mark) ? 0.5 : 1;
    const before = at === 0 ? '一' : marks[at - 1];
    width += blankBetween(before, mark);
    if (at === marks.length - 1) width += blankBetween(mark, '一');
  }
  // GB/T 15834 5.1.2: ？！ share one em, three of them two.
  const exclaimed = marks.filter(isExclamation).length;
  const run = marks.every(isExclamation) && exclaimed > 1;
  return run ? Math.ceil(exclaimed / 2) : width;
};

/** Runs of marks between two Han of a line, and how far each is from its width. */
export const pairsOf = (line) => {
  const found = [];
  for (let from = 0; from < line.length; from++) {
    if (!isHan(line[from].text)) continue;
    let to = from + 1;
    while (to < line.length && member(line[to].text)) to++;
    const marks = line.slice(from + 1, to).map(({ text }) => text);
    if (marks.filter(isMark).length === 0 || marks.length < 2 || to === line.length || !isHan(line[to].text)) continue;
    found.push({ marks: marks.join(''), off: line[to].x - line[from].x - 1 - naturalWidth(marks) });
  }
  return found;
};
