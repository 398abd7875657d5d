import { black, type Ink } from '../base/ink.ts';
import type { Edges, Pt } from '../base/measure.ts';
import type {
  Background,
  Border,
  BorderStyle,
  ComputedStyle,
  GridPlacement,
  ParagraphStyle,
  TextStyle,
  VerticalText,
} from './computed.ts';
import type { Draft } from './declaration.ts';
import { marksOf } from './marks.ts';
import { printing, printingImages } from './overprint.ts';
import { mergeFeatures } from './properties/font-features.ts';
import type { GridLine } from './properties/grid.ts';

/** One object for equal values: later stages keep their results by identity. */
export interface Interned {
  text(style: TextStyle): TextStyle;
  paragraph(style: ParagraphStyle): ParagraphStyle;
}

export function makeInterned(): Interned {
  const texts = new Map<string, TextStyle>();
  const paragraphs = new Map<string, ParagraphStyle>();
  return { text: (style) => intern(texts, style), paragraph: (style) => intern(paragraphs, style) };
}

function intern<Style>(known: Map<string, Style>, style: Style): Style {
  const key = JSON.stringify(style);
  const found = known.get(key) ?? style;
  known.set(key, found);
  return found;
}

export const edges = <T>(top: T, right: T, bottom: T, left: T): Edges<T> => ({ top, right, bottom, left });

const noBorder: Border = { width: 0, style: 'none', ink: black };

function line(width: Pt, style: BorderStyle, ink: Ink | 'currentcolor', d: Draft): Border {
  return style === 'none' ? noBorder : { width, style, ink: printing(ink === 'currentcolor' ? d.color : ink, d) };
}

export const bordersOf = (d: Draft): Edges<Border> =>
  edges(
    line(d['border-top-width'], d['border-top-style'], d['border-top-color'], d),
    line(d['border-right-width'], d['border-right-style'], d['border-right-color'], d),
    line(d['border-bottom-width'], d['border-bottom-style'], d['border-bottom-color'], d),
    line(d['border-left-width'], d['border-left-style'], d['border-left-color'], d),
  );

export function backgroundOf(d: Draft): Background {
  const color = d['background-color'];
  return {
    ...(color.alpha > 0 ? { color: printing(color, d) } : {}),
    images: printingImages(d['background-image'], d),
    size: d['background-size'],
    position: d['background-position'],
    repeat: d['background-repeat'],
  };
}

const autospaceOf = (d: Draft): Pick<TextStyle, 'autospace' | 'autospaceStyle'> => {
  const { between, keepsSpaces } = d['text-autospace'];
  const { narrow, closePercent } = d['-banxin-autospace'];
  if (between === 'none') return { autospace: false };
  return between === 'both' && !keepsSpaces && !narrow && !closePercent
    ? { autospace: true }
    : { autospace: true, autospaceStyle: { between, keepsSpaces, narrow, closePercent } };
};

const punctuationOf = (d: Draft): Pick<TextStyle, 'punctuation' | 'houseMarks'> => {
  const { style, ...house } = d['-banxin-punctuation'];
  const habits = house.wholeStops || house.wideInterpunct || house.tightPairs;
  return { ...(style === 'quanjiao' ? {} : { punctuation: style }), ...(habits ? { houseMarks: house } : {}) };
};

const verticalOf = (d: Draft): VerticalText => {
  const combine = d['text-combine-upright'];
  return { orientation: d['text-orientation'], ...(combine === 'none' ? {} : { combine }) };
};

export function textOf(d: Draft, language: string): TextStyle {
  const leading = d['line-height'];
  return {
    families: d['font-family'],
    size: d['font-size'],
    weight: d['font-weight'],
    italic: d['font-style'],
    ink: printing(d.color, d),
    letterSpacing: d['letter-spacing'],
    features: mergeFeatures(d['font-variant-numeric'], d['font-feature-settings']),
    lineHeight: leading.kind === 'number' ? leading.value * d['font-size'] : leading.pt,
    language,
    ...autospaceOf(d),
    spacingTrim: d['text-spacing-trim'],
    overprint: d['-banxin-overprint'],
    ...marksOf(d, language),
    ...punctuationOf(d),
    ...(d['writing-mode'] === 'vertical-rl' ? { vertical: verticalOf(d) } : {}),
  };
}

export const paragraphOf = (d: Draft): ParagraphStyle => ({
  ...(typeof d['text-align'] === 'object'
    ? { align: d['text-align'].align, alignAt: d['text-align'].at }
    : { align: d['text-align'] }),
  alignLast: d['text-align-last'],
  justify: d['text-justify'],
  indent: d['text-indent'].amount,
  indentHanging: d['text-indent'].hanging,
  indentEachLine: d['text-indent'].eachLine,
  lineBreak: d['line-break'],
  wordBreak: d['word-break'],
  textWrap: d['text-wrap'],
  whiteSpace: d['white-space'],
  tabSize: d['tab-size'],
  hyphens: d.hyphens,
  hanging: d['hanging-punctuation'] || (d['-banxin-hanging'] === 'auto' ? 'auto' : false),
  ...(d['line-snap'] === 'none' ? {} : { lineSnap: d['line-snap'] }),
  ...(d['-banxin-measure'] === 'auto' ? {} : { wholeMeasure: d['-banxin-measure'] }),
  orphans: d.orphans,
  widows: d.widows,
});

/** The larger span wins where both lines ask for one; a written line needs none. */
const placement = (start: GridLine, end: GridLine): GridPlacement => ({
  start: start.line,
  end: end.line,
  span: Math.max(start.span, end.span),
});

function decorationOf(d: Draft): ComputedStyle['decoration'] {
  const ink = d['text-decoration-color'];
  const thickness = d['text-decoration-thickness'];
  return {
    lines: d['text-decoration-line'],
    ...(ink === 'currentcolor' ? {} : { ink: printing(ink, d) }),
    style: d['text-decoration-style'],
    ...(thickness === 'auto' ? {} : { thickness }),
  };
}

const zero = { pt: 0, fraction: 0 };

/** A finished style from the values of all properties. */
export function assemble(d: Draft, language: string, interned: Interned): ComputedStyle {
  return {
    display: d.display,
    ...(d.float === 'none' ? {} : { float: d.float }),
    ...(d['-banxin-run-around'] === 'none' ? {} : { runAround: d['-banxin-run-around'] }),
    position: d.position,
    ...(d['writing-mode'] === 'horizontal-tb' ? {} : { writingMode: d['writing-mode'] }),
    inset: edges(d.top, d.right, d.bottom, d.left),
    margin: edges(d['margin-top'], d['margin-right'], d['margin-bottom'], d['margin-left']),
    padding: edges(d['padding-top'], d['padding-right'], d['padding-bottom'], d['padding-left']),
    border: bordersOf(d),
    radius: [
      d['border-top-left-radius'],
      d['border-top-right-radius'],
      d['border-bottom-right-radius'],
      d['border-bottom-left-radius'],
    ],
    background: backgroundOf(d),
    width: d.width,
    height: d.height,
    minWidth: d['min-width'] === 'auto' ? zero : d['min-width'],
    maxWidth: d['max-width'],
    minHeight: d['min-height'] === 'auto' ? zero : d['min-height'],
    maxHeight: d['max-height'],
    boxSizing: d['box-sizing'],
    boxDecorationBreak: d['box-decoration-break'],
    opacity: d.opacity,
    rotate: d.transform,
    objectFit: d['object-fit'],
    columnCount: d['column-count'],
    columnGap: d['column-gap'],
    rowGap: d['row-gap'] === 'normal' ? zero : d['row-gap'],
    columnRule: line(d['column-rule-width'], d['column-rule-style'], d['column-rule-color'], d),
    columnFill: d['column-fill'],
    columnSpan: d['column-span'],
    gridColumns: d['grid-template-columns'],
    gridColumn: placement(d['grid-column-start'], d['grid-column-end']),
    gridRow: placement(d['grid-row-start'], d['grid-row-end']),
    page: d.page,
    breakBefore: d['break-before'],
    breakAfter: d['break-after'],
    breakInside: d['break-inside'],
    stringSet: d['string-set'],
    counterReset: d['counter-reset'],
    counterIncrement: d['counter-increment'],
    counterSet: d['counter-set'],
    content: d.content,
    listStyleType: d['list-style-type'],
    listStylePosition: d['list-style-position'],
    borderCollapse: d['border-collapse'],
    borderSpacing: d['border-spacing'],
    ...(d['-banxin-continued'] === '' ? {} : { continued: d['-banxin-continued'] }),
    verticalAlign: d['vertical-align'],
    decoration: decorationOf(d),
    palette: d['-banxin-palette'].map((ink) => printing(ink, d)),
    text: interned.text(textOf(d, language)),
    paragraph: interned.paragraph(paragraphOf(d)),
  };
}
