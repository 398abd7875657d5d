import { diagnostic, hint } from '../base/diagnostic.ts';
import type { SourceSpan } from '../base/span.ts';
import type { Damage } from './file.ts';
import type { Finding } from './finding.ts';
import { limits } from './reader/limits.ts';

/** The rule that every file has to keep before any other: it can be read whole. */
export const damageRule = 'BX-readable';

/** What the reader or the interpreter stumbled over, as findings: a file with one never passes. */
export const damageFinding = (
  damage: Damage,
  file: string,
  page: { readonly width: number; readonly height: number } | undefined,
): Finding => {
  const span: SourceSpan | undefined =
    damage.page === undefined || page === undefined
      ? undefined
      : { kind: 'page', file, page: damage.page, box: { x: 0, y: 0, width: page.width, height: page.height } };
  return {
    rule: damageRule,
    diagnostic: said(damage, span),
    ...(damage.object === undefined ? {} : { object: damage.object }),
  };
};

function said({ kind, object, page }: Damage, span: SourceSpan | undefined): Finding['diagnostic'] {
  const number = object === undefined ? '?' : String(object);
  const where = { object: number, page: page === undefined ? '?' : String(page) };
  const hints = [hint('preflight/export-again')];
  switch (kind) {
    case 'header':
      return diagnostic('preflight/damaged-header', { hints });
    case 'cross-reference':
      return diagnostic('preflight/damaged-cross-reference', { hints });
    case 'object':
      return diagnostic('preflight/damaged-object', { span, values: { object: number }, hints });
    case 'stream':
      return diagnostic('preflight/damaged-stream', { span, values: { object: number }, hints });
    case 'filter':
      return diagnostic('preflight/damaged-filter', { span, values: { object: number }, hints });
    case 'content':
      return diagnostic('preflight/damaged-content', { span, values: { object: number }, hints });
    case 'font-program':
      return diagnostic('preflight/damaged-font', { span, values: { object: number }, hints });
    case 'picture':
      return diagnostic('preflight/damaged-picture', { span, values: { object: number }, hints });
    case 'unexamined':
      return diagnostic('preflight/not-examined', { span, values: { object: number } });
    case 'checksum':
      return diagnostic('preflight/damaged-checksum', { span, values: { object: number }, hints });
    case 'page-tree':
      return diagnostic('preflight/damaged-page-tree', { hints });
    case 'encrypted':
      return diagnostic('preflight/encrypted', { hints: [hint('preflight/remove-password')] });
    case 'limit-inflated':
      return diagnostic('preflight/limit-inflated', {
        span,
        values: { ...where, limit: `${limits.inflated / 1_048_576}` },
        hints,
      });
    case 'limit-filters':
      return diagnostic('preflight/limit-filters', { span, values: { ...where, limit: `${limits.filters}` }, hints });
    case 'limit-depth':
      return diagnostic('preflight/limit-depth', { span, values: { ...where, limit: `${limits.depth}` }, hints });
    case 'limit-objects':
      return diagnostic('preflight/limit-objects', { span, values: { ...where, limit: `${limits.listed}` }, hints });
    case 'limit-operators':
      return diagnostic('preflight/limit-operators', {
        span,
        values: { ...where, limit: `${limits.operators}` },
        hints,
      });
    default:
      return kind satisfies never;
  }
}
