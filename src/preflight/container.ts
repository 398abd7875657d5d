import type { DiagnosticCode } from '../base/catalogue/index.ts';
import { type Diagnostic, diagnostic, hint } from '../base/diagnostic.ts';
import type { Damage, DamageKind } from './file.ts';
import type { Finding } from './finding.ts';
import type { Inspection } from './inspection.ts';
import { onPage } from './rules/fault.ts';

/** What a damage is called where the reader could go on, and where it could not. */
const codes: Readonly<Record<DamageKind, { readonly mended: DiagnosticCode; readonly lost: DiagnosticCode }>> = {
  header: { mended: 'preflight/header-late', lost: 'preflight/not-a-pdf' },
  'cross-reference': { mended: 'preflight/index-mended', lost: 'preflight/index-lost' },
  object: { mended: 'preflight/object-damaged', lost: 'preflight/object-damaged' },
  stream: { mended: 'preflight/stream-damaged', lost: 'preflight/stream-damaged' },
  filter: { mended: 'preflight/stream-unreadable', lost: 'preflight/stream-unreadable' },
  encrypted: { mended: 'preflight/encrypted-unread', lost: 'preflight/encrypted-unread' },
  'page-tree': { mended: 'preflight/page-tree-damaged', lost: 'preflight/no-pages' },
  'limit-inflated': { mended: 'preflight/limit-inflated', lost: 'preflight/limit-inflated' },
  'limit-filters': { mended: 'preflight/limit-filters', lost: 'preflight/limit-filters' },
  'limit-depth': { mended: 'preflight/limit-depth', lost: 'preflight/limit-depth' },
  'limit-objects': { mended: 'preflight/limit-objects', lost: 'preflight/limit-objects' },
  'limit-operators': { mended: 'preflight/limit-operators', lost: 'preflight/limit-operators' },
};

const isLimit = (kind: DamageKind): boolean => kind.startsWith('limit-');

/** What is broken in the file as a container: a damaged file never passes without a word. */
export function containerFindings(inspection: Inspection): readonly Finding[] {
  const { file, pdf, pages } = inspection;
  const say = (code: DiagnosticCode, damage: Damage): Diagnostic =>
    diagnostic(code, {
      ...(damage.page === undefined ? {} : { span: onPage(inspection, damage.page) }),
      values: { file, object: damage.object === undefined ? '—' : `${damage.object}`, page: `${damage.page ?? '—'}` },
      hints: [hint(isLimit(damage.kind) ? 'preflight/ask-where-from' : 'preflight/save-anew')],
    });
  const found = (id: string, said: Diagnostic, { object }: Damage): Finding =>
    object === undefined ? { rule: id, diagnostic: said } : { rule: id, diagnostic: said, object };
  const ofFile = pdf.damages.map((damage) =>
    found('BX-file', say(codes[damage.kind][damage.mended ? 'mended' : 'lost'], damage), damage),
  );
  const ofPages = pages
    .flatMap((page) => page.damages.map((damage) => ({ ...damage, page: page.number })))
    .map((damage) => found('BX-page', say(pageCode(damage), damage), damage));
  return [...ofFile, ...ofPages];
}

function pageCode({ kind, mended }: Damage): DiagnosticCode {
  if (isLimit(kind)) return codes[kind].lost;
  return mended ? 'preflight/page-mended' : 'preflight/page-unexamined';
}

/** Whether something was left unexamined: then there is no pass, whatever the rules found. */
export const isUnexamined = ({ pdf, pages }: Inspection): boolean =>
  [...pdf.damages, ...pages.flatMap(({ damages }) => damages)].some(({ mended }) => !mended);
