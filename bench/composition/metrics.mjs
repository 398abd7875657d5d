// Which figures are compared, which way is better, and how near counts as equal.
const nearOne = (value) => Math.abs(value - 1);
const itself = (value) => value;
const em = (value) => value.toFixed(3).replace(/^(-?)0\./, '$1.');
const share = (value) => `${(value * 100).toFixed(1)}`;
const count = (value) => String(value);

/** `fault` is the smaller the better; differences up to `equal` cannot be seen and count as none. */
export const metrics = [
  { key: 'kinsoku', title: '禁则 kinsoku', show: count, fault: itself, equal: 0 },
  { key: 'pairs', title: 'pair errors', show: count, fault: itself, equal: 0 },
  { key: 'unfaithful', title: 'wrong characters', show: count, fault: itself, equal: 0 },
  { key: 'edge', title: 'edge error, max', show: em, fault: itself, equal: 0.02 },
  { key: 'orphans', title: '孤字 orphans', show: count, fault: itself, equal: 0 },
  { key: 'splits', title: 'unit splits', show: count, fault: itself, equal: 0 },
  { key: 'mean', title: 'g mean', show: em, fault: itself, equal: 0.001 },
  { key: 'p95', title: 'g p95', show: em, fault: itself, equal: 0.002 },
  { key: 'max', title: 'g max', show: em, fault: itself, equal: 0.005 },
  { key: 'visibleShare', title: 'lines g > .05, %', show: share, fault: itself, equal: 0.005 },
  { key: 'runs', title: 'in a row', show: count, fault: itself, equal: 0 },
  { key: 'jump', title: 'jump p95', show: em, fault: itself, equal: 0.002 },
  { key: 'comma', title: 'comma mean', show: em, fault: nearOne, equal: 0.01 },
  { key: 'commaSpread', title: 'comma SD', show: em, fault: itself, equal: 0.01 },
  { key: 'narrow', title: 'commas < .75, %', show: share, fault: itself, equal: 0.005 },
  { key: 'stop', title: 'stop mean', show: em, fault: nearOne, equal: 0.01 },
  { key: 'mm', title: 'MM', show: (value) => value.toFixed(1), fault: itself, equal: 0.05 },
];

/** 'best' where no other is better, else who is, by how much. `figures` are of banxin, `others` [name, figures]. */
export const standing = ({ key, fault, equal }, figures, others) => {
  const own = fault(figures[key]);
  const better = others
    .map(([name, theirs]) => ({ name, by: own - fault(theirs[key]) }))
    .filter(({ by }) => by > equal + 1e-9)
    .sort((one, two) => two.by - one.by);
  return better[0];
};
