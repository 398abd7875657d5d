import { type Diagnostic, diagnostic } from '../../base/diagnostic.ts';
import { black } from '../../base/ink.ts';
import { keywordOf, withoutSpace } from '../css-value.ts';
import { heavyInks } from '../heavy-inks.ts';
import type { SpotColorRule } from '../stylesheet.ts';
import type { SyntaxItem } from '../syntax.ts';
import { color } from '../values/color.ts';
import { unknownProperty, unknownValue } from './declarations.ts';
import { misplaced } from './faults.ts';

/** `All` and `None` mean every plate and no plate (ISO 32000-1, 8.6.6.4); a name has at most 127 bytes (Annex C). */
const isTaken = (name: string): boolean =>
  name === 'All' || name === 'None' || new TextEncoder().encode(name).length > 127;

/** Reads `@spot-color "Gold" { alternate: … }`; the alternate is what a screen or a four-colour press shows. */
export function readSpotColor(
  item: Extract<SyntaxItem, { kind: 'at-rule' }>,
  report: (fault: Diagnostic) => void,
): SpotColorRule | undefined {
  const [name, extra] = withoutSpace(item.prelude);
  let alternate: SpotColorRule['alternate'] | undefined;
  let explained = false;
  for (const inner of item.block ?? []) {
    if (inner.kind !== 'declaration') report(misplaced(inner));
    else if (inner.name.toLowerCase() !== 'alternate') report(unknownProperty(inner.name, inner, ['alternate']));
    else {
      heavyInks(inner.values, report);
      const [value, more] = inner.values;
      const compute =
        value === undefined || more !== undefined || keywordOf(value) === 'currentcolor' ? undefined : color(value);
      const ink = compute?.({ em: 0, rem: 0, ink: black, parentWeight: 400, spots: new Map() });
      if (ink === undefined || ink.color.space === 'spot' || ink.alpha < 1) {
        report(unknownValue('alternate', inner.values, inner));
        explained = true;
      } else alternate = ink.color;
    }
  }
  if (name?.kind === 'string' && isTaken(name.text)) {
    report(diagnostic('style/spot-name', { span: name.span, values: { name: name.text } }));
    return undefined;
  }
  if (name?.kind === 'string' && name.text !== '' && extra === undefined && alternate !== undefined)
    return { name: name.text, alternate, span: item.span };
  if (!explained) report(diagnostic('style/bad-spot-color', { span: item.span }));
  return undefined;
}
