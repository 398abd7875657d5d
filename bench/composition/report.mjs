// docs/composition.md from the figures.
import { metrics, standing } from './metrics.mjs';
import { family, leading, measures, size } from './settings.mjs';

const table = (head, rows) =>
  [head, head.map((_, index) => (index < 2 ? '---' : '--:')), ...rows]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');

const pick = (results, corpus, engine, em) =>
  results.find((one) => one.corpus === corpus && one.engine === engine && one.em === em);

const rivalsOf = (made, corpus, em) =>
  made.about.filter(({ name }) => name !== 'banxin').map(({ name }) => [name, pick(made.results, corpus, name, em)]);

/** Every figure of a corpus; banxin's are bold where no other's is better. */
const figuresTable = (made, corpus) =>
  table(
    ['em', 'engine', 'lines', ...metrics.map(({ title }) => title)],
    measures.flatMap((em) => [
      ...made.about.map(({ name }) => {
        const own = pick(made.results, corpus.name, name, em);
        const cells = metrics.map((metric) => {
          const shown = metric.show(own[metric.key]);
          const best = name === 'banxin' && standing(metric, own, rivalsOf(made, corpus.name, em)) === undefined;
          return best ? `**${shown}**` : shown;
        });
        return [name === 'banxin' ? `${em}` : '', name, own.lines, ...cells];
      }),
      ...made.missing.map(({ name }) => ['', name, ...metrics.map(() => ''), 'not run']),
    ]),
  );

/** Where another engine is better: metric, measures, who, by how much. */
const lossesOf = (made, corpus) =>
  metrics.flatMap((metric) => {
    const lost = measures.flatMap((em) => {
      const own = pick(made.results, corpus.name, 'banxin', em);
      const better = standing(metric, own, rivalsOf(made, corpus.name, em));
      if (better === undefined) return [];
      const theirs = pick(made.results, corpus.name, better.name, em);
      return [`${em} em: ${metric.show(own[metric.key])} (${better.name} ${metric.show(theirs[metric.key])})`];
    });
    return lost.length === 0 ? [] : [[metric.title, `${lost.length}`, lost.join('; ')]];
  });

const losses = (made, corpus) => {
  const rows = lossesOf(made, corpus);
  return rows.length === 0 ? 'Nowhere.' : table(['figure', 'measures', 'banxin, and the best of the others'], rows);
};

const tally = (made, corpora) => {
  const rows = corpora.map((corpus) => {
    const lost = lossesOf(made, corpus).reduce((sum, [, count]) => sum + Number(count), 0);
    const all = metrics.length * measures.length;
    const mm = measures.filter(
      (em) =>
        standing(metrics.at(-1), pick(made.results, corpus.name, 'banxin', em), rivalsOf(made, corpus.name, em)) ===
        undefined,
    ).length;
    return [corpus.title, corpus.what, `${all - lost} of ${all}`, `${mm} of ${measures.length}`];
  });
  return table(['text', '', 'best or equal', 'MM best or equal'], rows);
};

const mmTable = (made, corpora) =>
  table(
    ['text', 'engine', ...measures.map((em) => `${em} em`)],
    corpora.flatMap((corpus) =>
      made.about.map(({ name }, index) => [
        index === 0 ? corpus.title : '',
        name,
        ...measures.map((em) => pick(made.results, corpus.name, name, em).mm.toFixed(1)),
      ]),
    ),
  );

const sum = (made, key, engine) =>
  made.results.filter((one) => one.engine === engine).reduce((total, one) => total + one[key], 0);

const hardFaults = (made) =>
  table(
    ['engine', '', 'kinsoku', 'pair errors', 'wrong characters', 'orphans', 'unit splits'],
    made.about.map(({ name }) => [
      name,
      '',
      ...['kinsoku', 'pairs', 'unfaithful', 'orphans', 'splits'].map((key) => sum(made, key, name)),
    ]),
  );

export const report = (made) => {
  const { corpora } = made;
  return `# Composition 排版

\`npm run bench:composition\` sets the same texts in the same font, size and measures by banxin and by others, reads the places of all
glyphs back from the PDFs, and compares them by the metrics below. This page is written by it; the raw figures are in
\`bench/composition/last.json\`.

\`npm run bench:composition\` 用同样的文字、字体、字号和行长，让版心和另外几种排版程序各排一遍，从 PDF 里读出每个字的位置，再按下面的指标比较。本页由它写成。

${tally(made, corpora)}

No engine is best on every figure, and none can be: what is not squeezed out of the marks is put between the Han. Typst has the least
gaps because it crushes commas and full stops alike; Chromium and pdfmake never narrow a comma because they leave lines loose. With
its own squeeze made as cheap as Typst's, banxin comes to Typst's gaps, and to its narrow commas. It stands where the worst of the
three defects (MM) is small, and the hard rules come first: no forbidden break, no stranded Han, exact pairs and edges, few cut figures.

“Best or equal” counts ${metrics.length} figures at ${measures.length} measures. Where banxin is not best is listed under each text.

![The same paragraph at 14 em by banxin and by Typst](composition-paragraph.png)

![MM by measure](composition-mm.png)

## MM

The larger of p95 of g ÷ .03, share of narrow commas ÷ .05, and share of visibly loose lines ÷ .03: the worst of the three defects that
can be traded for one another. Less is better; 1 is good.

${mmTable(made, corpora)}

## Faults, all texts and measures together

${hardFaults(made)}

## How it is measured

- Font: \`fonts/NotoSerifSC-Regular.ttf\` (${family}) for all, Latin and figures too, ${size} pt on ${leading} pt, justified, no indent. banxin alone takes ± × ÷ between figures from Source Serif 4.
- Glyph origins by \`mutool trace\`; characters by the PDF's own map, compared with the source without spaces.
- g: the median extra gap between adjacent Han of a line, in em; lines that are not a paragraph's last. Jump: between neighbouring lines.
- Comma, stop: Han to Han over one ，、；： or 。！？, less 1 em. Narrow: less than .75.
- Kinsoku at clreq's level gb, with —— and …… cut, and figures cut, among the violations.
- Orphan 孤字: a last line of at most one Han; one with a figure beside it counts where it is no wider than 2.1 em (8件。).
- Unit splits: a figure parted from its unit, a scale word from its unit, 21|760, 第|3, 10～|20.
- Pair errors: runs of marks that are not as wide as clreq and GB/T 15834 want them, on last lines that nothing adjusts.
- Edge error: from the end of the last body of a line to the measure. A comma's body is half an em.
- “Equal”: ${metrics
    .filter(({ equal }) => equal > 0)
    .map(({ title, equal }) => `${title.replace(', %', ' (share)')} within ${equal}`)
    .join(', ')}; counts exactly.
- The texts: the given report (34 paragraphs), and three written for this bench in \`bench/composition/corpora\`. banxin's costs were searched on the first three; the guide was kept out of the search, but its figures were seen when one of several results was taken.
- The ruler is true: banxin's figures from its PDF differ from those that its tests read from the layout by at most ${Object.entries(
    made.ruler,
  )
    .map(([key, value]) => `${value.toFixed(4)} (${key})`)
    .join(', ')}.

| engine | version | settings |
| --- | --- | --- |
${made.about.map(({ name, version, settings }) => `| ${name} | ${version} | ${settings} |`).join('\n')}
${made.missing.map(({ name, why }) => `\n${name} was not run: ${why}.\n`).join('')}
## Speed

${made.speed.characters} characters in paragraphs at 22 em: ${made.speed.median.toFixed(1)} ms (median of ${made.speed.runs} warm runs, the least ${made.speed.least.toFixed(1)} ms; the first, cold, with shaping ${made.speed.first.toFixed(0)} ms).
Counted are line breaking, justification and laying the glyphs of every line; not counted are collecting the text, classes, blanks
and shaping, which are kept from the first run.

${corpora
  .map(
    (corpus) => `## ${corpus.title}: ${corpus.what}

${corpus.paragraphs.length} paragraphs, ${corpus.paragraphs.join('').length} characters. Bold: no other is better. Where banxin is not best:

${losses(made, corpus)}

${figuresTable(made, corpus)}
`,
  )
  .join('\n')}`;
};
