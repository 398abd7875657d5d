import { expect, test } from 'vitest';
import { contentRules } from '../../../src/preflight/rules/content/index.ts';
import { documentRules } from '../../../src/preflight/rules/index.ts';
import { type Assertion, assertions } from '../../support/atomic/assertions.ts';
import { allPairs } from '../../support/atomic/index.ts';

const rules = [...documentRules, ...contentRules].map(({ id }) => id);

const rulesOf = ({ by, none }: Assertion): readonly string[] => (by === 'readable' || none === true ? [] : by);

test('every assertion has a rule, or says why not', () => {
  expect(assertions.flatMap((one) => rulesOf(one)).filter((id) => !rules.includes(id))).toEqual([]);
});

test('every rule looks after an assertion', () => {
  const used = new Set(assertions.flatMap((one) => rulesOf(one)));
  expect(rules.filter((id) => !used.has(id))).toEqual([]);
});

const saidBy = (id: string): string =>
  [...new Set(allPairs.flatMap(({ says }) => says.filter((one) => one.startsWith(`${id} `))))]
    .map((one) => one.slice(id.length + ' preflight/'.length))
    .sort()
    .join(', ');

const lookedAfter = (one: Assertion): string => {
  if (one.by === 'readable') return 'BX-readable（damaged-content）';
  if (one.none === true) return `—：${one.by.join(' · ')}`;
  return one.by
    .map((id) => {
      const said = saidBy(id);
      return said === '' ? id : `${id}（${said}）`;
    })
    .join('；');
};

/** `docs/preflight-rules.md` is this table. */
test('the list of rules is up to date', async () => {
  const rows = assertions.map((one) => `| ${one.id} | ${one.asks.join(' · ')} | ${lookedAfter(one)} |`);
  const counted = allPairs.length;
  const head = `# 规则 · Rules

标准的每一条，由哪条规则检查，规则会说什么（括号里是代码；几条规则说同一件事时只说一次，记在第一条上）。由测试生成：\`npm run update\`。
What each clause asks, which rule looks after it, and what it says (codes in brackets; what several rules would say of one place is said once, under the first). Written by the tests: \`npm run update\`.

每条规则都有一份合格和一份只差一点的不合格文件：${counted} 对，见 \`tests/support/atomic\`；少了一对，测试就不通过。
Each has a passing file and a failing one that differs in one thing: ${counted} pairs in \`tests/support/atomic\`; a rule without one fails the tests.

| 条 · clause | 要求 · asks | 规则 · rule |
| --- | --- | --- |
`;
  await expect(`${head}${rows.join('\n')}\n`).toMatchFileSnapshot('../../../docs/preflight-rules.md');
});
