import { type Diagnostic, diagnostic, hint } from '../../base/diagnostic.ts';
import type { PressFacts } from '../../data/manifest/facts.ts';

/** A sheet folded once has four pages; glued leaves have two. */
const pagesOfSheet = { saddle: 4, perfect: 2 } as const;

/** A spine thinner than this does not hold: what print shops ask for 胶装. */
const leastGlued = 64;

/** One side and the other. */
const sidesOfLeaflet = 2;

/** What the way of binding asks of the number of pages, said at its line of the manifest. */
export const bindingFaults = ({ binding, fold, imposition }: PressFacts, pages: number): readonly Diagnostic[] => {
  const faults: Diagnostic[] = [];
  const way = imposition ?? binding;
  if (way?.value === 'saddle' || way?.value === 'perfect') {
    const multiple = pagesOfSheet[way.value];
    const [binding, bindingEn] = way.value === 'saddle' ? ['骑马钉', 'Saddle stitching'] : ['胶装', 'Perfect binding'];
    if (pages % multiple !== 0) {
      const more = `${multiple - (pages % multiple)}`;
      const values = { binding, bindingEn, pages: `${pages}`, multiple: `${multiple}` };
      const hints = [hint('export/add-pages', { more })];
      faults.push(diagnostic('export/binding-pages', { span: way.span, values, hints }));
    }
  }
  if (binding?.value === 'perfect' && pages < leastGlued) {
    const values = { pages: `${pages}`, least: `${leastGlued}` };
    const hints = [hint('export/bind-otherwise')];
    faults.push(diagnostic('export/binding-thin', { span: binding.span, values, hints }));
  }
  if (fold !== undefined && pages !== sidesOfLeaflet)
    faults.push(diagnostic('export/fold-pages', { span: fold.span, values: { pages: `${pages}` } }));
  return faults;
};
