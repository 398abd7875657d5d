import { type Diagnostic, diagnostic, hint } from '../../base/diagnostic.ts';
import type { JsonNode } from '../../base/json.ts';
import { limits } from '../limits.ts';
import type { ChartSpec } from './read.ts';
import { membersOf, type Visit } from './walk.ts';

/** Results hang on chance, on the machine, or on work without bound. */
const refusedTransforms = new Set([
  'sample',
  'force',
  'wordcloud',
  'heatmap',
  'isocontour',
  'contour',
  'kde2d',
  'crossfilter',
  'resolvefilter',
  'cross',
  'graticule',
  'label',
]);

const valueLimits: Readonly<Record<string, number>> = {
  tickCount: limits.ticks,
  maxbins: limits.bins,
  steps: limits.steps,
  maxsteps: limits.steps,
  stop: limits.steps,
  iterations: limits.bins,
};

const refusedFunction =
  /\b(now|random|sample(?:Normal|LogNormal|Uniform)|timezoneoffset|regexp|test|setdata|modify)\s*\(/;

/** What a chart may not do, each at its place: reach outside, link, hang on the clock or on chance, or run without bound. */
export const guardSpec = (spec: ChartSpec): readonly Diagnostic[] => {
  const found: Diagnostic[] = [];
  for (const visit of membersOf(spec.root)) {
    const refused = judge(visit, spec);
    if (refused !== undefined) found.push(refused);
  }
  return found;
};

const judge = (visit: Visit, { at }: ChartSpec): Diagnostic | undefined => {
  const { key, member, path } = visit;
  const { value } = member;
  const span = at(member.keyAt);
  switch (key) {
    case 'url':
      return inEncoding(path)
        ? diagnostic('chart/refused-image', { span })
        : diagnostic('chart/external-data', {
            span,
            values: { key, target: textOf(value) },
            hints: [hint('chart/name-the-data')],
          });
    case 'loader':
      return path.includes('usermeta')
        ? diagnostic('chart/external-data', {
            span,
            values: { key, target: textOf(value) },
            hints: [hint('chart/name-the-data')],
          })
        : undefined;
    case 'href':
      return diagnostic('chart/refused-link', { span, values: { key } });
    case 'mark':
      return value.kind === 'string' && value.value === 'image'
        ? diagnostic('chart/refused-image', { span })
        : undefined;
    case 'type':
      return judgeType(visit, span);
    case 'sample':
      return path.at(-1) === 'transform'
        ? diagnostic('chart/refused-transform', { span, values: { name: key } })
        : undefined;
    default:
      return judgeValue(key, value, at);
  }
};

const judgeType = ({ member, path }: Visit, span: Diagnostic['span']): Diagnostic | undefined => {
  if (member.value.kind !== 'string') return undefined;
  const name = member.value.value;
  if (name === 'image' && (path.at(-1) === 'mark' || path.at(-1) === 'marks'))
    return diagnostic('chart/refused-image', { span });
  return path.at(-1) === 'transform' && refusedTransforms.has(name.toLowerCase())
    ? diagnostic('chart/refused-transform', { span, values: { name } })
    : undefined;
};

const judgeValue = (key: string, value: JsonNode, at: ChartSpec['at']): Diagnostic | undefined => {
  const limit = Object.hasOwn(valueLimits, key) ? valueLimits[key] : undefined;
  if (limit !== undefined && value.kind === 'number' && Number(value.lexeme) > limit) {
    return diagnostic('chart/limit-value', {
      span: at(value.at),
      values: { key, value: value.lexeme, limit: String(limit) },
    });
  }
  if (value.kind !== 'string') return undefined;
  const name = refusedFunction.exec(value.value)?.[1];
  return name !== undefined && isExpression(key)
    ? diagnostic('chart/refused-function', { span: at(value.at), values: { name } })
    : undefined;
};

/** Keys whose text is an expression, in Vega-Lite and Vega. */
const isExpression = (key: string): boolean =>
  ['calculate', 'filter', 'expr', 'signal', 'test', 'update', 'init', 'labelExpr'].includes(key);

const inEncoding = (path: readonly string[]): boolean =>
  path.includes('encoding') || path.includes('encode') || path.at(-1) === 'mark' || path.at(-2) === 'config';

const textOf = (node: JsonNode): string => {
  switch (node.kind) {
    case 'string':
      return node.value;
    case 'number':
      return node.lexeme;
    default:
      return '…';
  }
};
