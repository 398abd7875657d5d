import type { ElementNode } from '../document/tree.ts';
import type { Styling } from './styled.ts';

/** Whether any English text asks to be hyphenated: the patterns are loaded only then. */
export const asksForHyphens = (elements: readonly ElementNode[], styling: Pick<Styling, 'style'>): boolean =>
  elements.some((element) => {
    const { paragraph, text } = styling.style(element);
    return paragraph.hyphens === 'auto' && /^en\b/i.test(text.language);
  });
