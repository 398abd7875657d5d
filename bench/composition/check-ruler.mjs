// Is the ruler true? banxin's figures from its PDF against those that its own tests read from the layout.
import { measures, size } from './settings.mjs';

const shared = ['mean', 'p95', 'max', 'runs', 'narrow', 'comma', 'stop', 'kinsoku'];

/** The greatest difference of each figure over all measures. */
export function checkRuler(paragraphs, measured, { composeParagraph, request, spots, figuresOf, book }) {
  return Object.fromEntries(
    shared.map((key) => [
      key,
      Math.max(
        ...measures.map((em, column) => {
          const layout = figuresOf(
            paragraphs.map((text) =>
              composeParagraph(request(text, { measure: em, book, style: { align: 'justify' } })).lines.map((line) =>
                spots(line).map((spot) => ({ text: spot.text, x: spot.x / size })),
              ),
            ),
          );
          return Math.abs(layout[key] - measured[column].figures[key]);
        }),
      ),
    ]),
  );
}
