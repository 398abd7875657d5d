import { type Checked, checked, type Diagnostic, diagnostic } from '../../base/diagnostic.ts';
import { type JsonFault, type JsonMapping, type JsonNode, readJson } from '../../base/json.ts';
import type { Source } from '../../base/sources.ts';
import { type Position, type SourceSpan, textSpan } from '../../base/span.ts';
import { decodeUtf8, notUtf8At } from '../../base/utf8.ts';
import { limits } from '../limits.ts';

/** A chart file: what it says, and where. */
export interface ChartSpec {
  readonly language: 'vega' | 'vega-lite';
  readonly root: JsonMapping;
  /** The place of a node or key in the file. */
  at(position: Position): SourceSpan;
}

const liteKeys = ['mark', 'layer', 'hconcat', 'vconcat', 'concat', 'facet', 'repeat'];
const vegaKeys = ['marks', 'signals', 'scales'];

/** Reads a chart file. Undefined where it is no chart at all; the diagnostics say why. */
export const readSpec = (source: Source): Checked<ChartSpec | undefined> => {
  const at = ({ line, column }: Position): SourceSpan => textSpan(source.shown, line, column);
  const start = at({ line: 1, column: 1 });
  if (source.bytes.length > limits.specBytes) {
    const values = { size: String(source.bytes.length), limit: String(limits.specBytes) };
    return checked(undefined, [diagnostic('chart/limit-size', { span: start, values })]);
  }
  const text = decodeUtf8(source.bytes);
  if (text === undefined) return checked(undefined, [diagnostic('chart/not-utf8', { span: notUtf8At(source).span })]);
  const read = readJson(text);
  if (!read.ok) return checked(undefined, [faultOf(read.fault, at)]);
  const { root } = read;
  if (root.kind !== 'object') return checked(undefined, [diagnostic('chart/not-a-chart', { span: at(root.at) })]);
  const language = languageOf(root);
  if (language === undefined) return checked(undefined, [diagnostic('chart/not-a-chart', { span: at(root.at) })]);
  return checked({ language, root, at });
};

const faultOf = (fault: JsonFault, at: (position: Position) => SourceSpan): Diagnostic => {
  const span = at(fault.at);
  switch (fault.fault) {
    case 'unexpected':
      return fault.found === ''
        ? diagnostic('chart/unfinished-json', { span })
        : diagnostic('chart/bad-json', { span, values: { found: fault.found === '\n' ? '\\n' : fault.found } });
    case 'repeated-key':
      return diagnostic('chart/repeated-key', { span, values: { key: fault.key } });
    case 'too-deep':
      return diagnostic('chart/limit-depth', { span, values: { limit: '200' } });
  }
};

/** `$schema` says it; without one, Vega is known by its marks array. */
const languageOf = (root: JsonMapping): ChartSpec['language'] | undefined => {
  const schema: JsonNode | undefined = root.members.get('$schema')?.value;
  const lite = liteKeys.some((key) => root.members.has(key));
  const vega = vegaKeys.some((key) => root.members.has(key));
  if (schema?.kind === 'string' && schema.value.includes('/vega/')) return vega ? 'vega' : undefined;
  if (lite) return 'vega-lite';
  return vega && schema === undefined ? 'vega' : undefined;
};
