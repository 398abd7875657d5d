import type { BlockFace } from '../document/flow.ts';
import type { ElementNode } from '../document/tree.ts';
import { attribute, headingLevel, plainText } from '../document/walk.ts';
import type { ComputedStyle } from '../style/computed.ts';
import { contentText } from './generated.ts';
import type { Realization } from './realization.ts';

/** What a block is called and what it sets, beside its content. */
export function blockFace(element: ElementNode, style: ComputedStyle, realization: Realization): BlockFace {
  const id = attribute(element, 'id');
  const level = headingLevel(element.tag);
  const heading = level === undefined ? '' : plainText(element);
  return {
    style,
    span: element.span,
    tag: element.tag,
    ids: id === undefined ? [] : [id],
    strings: style.stringSet.map(({ name, content }) => ({
      name,
      text: content.map((item) => contentText(item, element, realization)).join(''),
    })),
    ...(level === undefined || heading === '' ? {} : { heading: { level, text: heading } }),
  };
}
