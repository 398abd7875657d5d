// One engine's figures of one corpus, at every measure, and the lines they are of.
import { leftEdge, linesOf } from './ruler/lines.mjs';
import { figuresOf } from './ruler/ruler.mjs';
import { traced } from './ruler/trace.mjs';
import { measures, size } from './settings.mjs';

export async function measureEngine(engine, paragraphs, folder) {
  const file = await engine.set(paragraphs, folder);
  const pages = traced(file);
  const count = paragraphs.length;
  if (pages.length !== count * measures.length)
    throw new Error(`${engine.name}: ${pages.length} pages for ${count} paragraphs at ${measures.length} measures`);
  const left = leftEdge(pages, size);
  return measures.map((em, column) => {
    const read = paragraphs.map((source, at) => linesOf(pages[column * count + at], source, { size, left }));
    const unfaithful = read.reduce((sum, one) => sum + one.unfaithful, 0);
    const lines = read.map((one) => one.lines);
    return { em, file, firstPage: column * count, left, lines, figures: figuresOf(lines, em, unfaithful) };
  });
}
