import { type Checked, checked, type Diagnostic, diagnostic } from '../../base/diagnostic.ts';
import { positionsIn } from '../../base/lines.ts';
import type { Pt } from '../../base/measure.ts';
import { severityOf } from '../../base/sentence.ts';
import type { Source } from '../../base/sources.ts';
import type { SourceSpan } from '../../base/span.ts';
import { decodeUtf8, notUtf8At } from '../../base/utf8.ts';
import { readXml, type XmlElement, type XmlFault } from '../../base/xml.ts';
import type { Graphic } from '../../document/graphic.ts';
import type { MeasureText } from '../font.ts';
import type { InkTable } from '../inks.ts';
import { limits } from '../limits.ts';
import { openSession, type SvgContext } from './context.ts';
import { childItems } from './draw.ts';
import { plainScale } from './geometry.ts';
import { inspect } from './inspect.ts';
import { parseLength } from './length.ts';
import { declaredOf, inheritStyle, initialStyle } from './properties.ts';
import { localName } from './stylesheet.ts';
import { estimateText } from './text.ts';
import { fitInto, viewBoxOf } from './viewport.ts';

/** An SVG that was made here rather than read: its faults have one place. */
export interface SvgText {
  readonly svg: string;
  readonly place: SourceSpan;
}

export interface SvgOptions {
  /** Colours that stand for inks. */
  readonly inks?: InkTable;
  /** Where text is set after other text in one line, its width is needed. */
  readonly measureText?: MeasureText;
}

/** CSS: 96 pixels to the inch. */
const ptPerPixel = 0.75;
const nothing: Graphic = { width: 0, height: 0, items: [] };

/** An SVG, file or text, as a graphic in points with live text. With errors it is empty. */
export const readSvg = (source: Source | SvgText, options: SvgOptions = {}): Checked<Graphic> => {
  const text = 'svg' in source ? source.svg : decodeUtf8(source.bytes);
  const fault = (found: Diagnostic): Checked<Graphic> => checked(nothing, [found]);
  if (text === undefined) {
    const span = 'svg' in source ? source.place : notUtf8At(source).span;
    return fault(diagnostic('svg/not-utf8', { span }));
  }
  const placeAt = 'svg' in source ? () => source.place : placesIn(source, text);
  if (text.length > limits.svgBytes) {
    const values = { size: String(text.length), limit: String(limits.svgBytes) };
    return fault(diagnostic('svg/limit-size', { span: placeAt(0), values }));
  }
  const read = readXml(text, { nodes: limits.svgNodes * 2, depth: limits.svgDepth });
  if (!read.ok) return fault(faultOf(read.fault, placeAt));
  const { root } = read;
  if (localName(root.name) !== 'svg')
    return fault(diagnostic('svg/not-svg', { span: placeAt(root.offset), values: { name: root.name } }));

  const session = openSession(root, {
    inks: options.inks ?? new Map(),
    measureText: options.measureText ?? estimateText,
    path: 'svg' in source ? 'chart' : source.path,
    nodeLimit: limits.svgNodes,
    place: placeAt,
  });
  inspect(root, session);
  if (hasErrors(session.diagnostics)) return checked(nothing, session.diagnostics);
  const graphic = drawRoot(root, session);
  return checked(hasErrors(session.diagnostics) ? { ...graphic, items: [] } : graphic, session.diagnostics);
};

/** The lines are counted when the first place is asked for: most files have nothing to be told. */
const placesIn = ({ shown }: Source, text: string): ((offset: number) => SourceSpan) => {
  let positionAt: ReturnType<typeof positionsIn> | undefined;
  return (offset) => {
    positionAt ??= positionsIn(text);
    return { kind: 'text', file: shown, start: positionAt(Math.min(offset, text.length)) };
  };
};

const hasErrors = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some((found) => severityOf(found) === 'error');

const faultOf = (fault: XmlFault, placeAt: (offset: number) => SourceSpan): Diagnostic => {
  const span = placeAt(fault.offset);
  switch (fault.fault) {
    case 'syntax':
      return diagnostic('svg/bad-xml', { span, values: { reason: fault.reason } });
    case 'doctype':
      return diagnostic('svg/doctype', { span });
    case 'instruction':
      return diagnostic('svg/instruction', { span });
    case 'limit':
      return fault.limit === 'depth'
        ? diagnostic('svg/limit-depth', { span, values: { limit: String(limits.svgDepth) } })
        : diagnostic('svg/limit-nodes', { span, values: { limit: String(limits.svgNodes) } });
  }
};

/** The outermost `svg`: its size in points, its viewBox set into it. */
const drawRoot = (root: XmlElement, context: SvgContext): Graphic => {
  const box = viewBoxOf(root, context);
  const side = (name: 'width' | 'height'): number | undefined => {
    const attribute = root.attributes.get(name);
    if (attribute === undefined || attribute.value === 'auto' || attribute.value.trim().endsWith('%')) return undefined;
    const length = parseLength(attribute.value, 0);
    if (length === undefined)
      context.report('svg/bad-value', attribute.offset, { attribute: name, value: attribute.value.slice(0, 60) });
    return length;
  };
  const [w, h] = [side('width'), side('height')];
  // One missing side follows from the other and the viewBox.
  const width = w ?? (box === undefined ? undefined : h === undefined ? box.width : (h * box.width) / box.height);
  const height = h ?? (box === undefined ? undefined : w === undefined ? box.height : (w * box.height) / box.width);
  if (width === undefined || height === undefined || !(width > 0 && height > 0)) {
    context.report('svg/no-size', root.offset);
    return nothing;
  }
  const points = (pixels: number): Pt => Math.round(pixels * ptPerPixel * 1e6) / 1e6;
  const frame = { x: 0, y: 0, width: points(width), height: points(height) };
  const inner = box ?? { x: 0, y: 0, width, height };
  const { matrix } = fitInto(inner, frame, root.attributes.get('preserveAspectRatio')?.value);
  const even = plainScale(matrix) !== undefined;
  const style = inheritStyle(initialStyle, root, declaredOf(root, context), context);
  const items = childItems(
    root,
    { style, matrix: even ? matrix : [1, 0, 0, 1, 0, 0], viewport: inner, uses: [] },
    context,
  );
  return {
    width: frame.width,
    height: frame.height,
    items: even ? items : [{ kind: 'group', transform: matrix, opacity: 1, items }],
  };
};
