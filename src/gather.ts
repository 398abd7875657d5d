import type { Desk, TemplateSources } from './base/desk.ts';
import { type Checked, checked, type Diagnostic, diagnostic, hint } from './base/diagnostic.ts';
import { nearest } from './base/nearest.ts';
import type { Opened, Source } from './base/sources.ts';
import { type SourceSpan, textSpan } from './base/span.ts';
import type { LoadEntry } from './data/load.ts';
import { type Manifest, parseManifest } from './data/manifest.ts';

/** What a publication is made of, read from the desk. */
export interface Gathered {
  readonly manifest: Manifest;
  readonly template: TemplateSources;
  readonly entries: readonly LoadEntry[];
}

/** Undefined where the manifest, its template or a data file cannot be had. */
export function gather(desk: Desk): Checked<Gathered | undefined> {
  const opened = desk.manifest();
  if (opened.kind !== 'read') return checked(undefined, [unread('publication.yaml', undefined, opened, desk)]);
  const { value: manifest, diagnostics } = parseManifest(opened.source);
  if (manifest === null) return checked(undefined, diagnostics);
  const template = manifest.template.value === '' ? undefined : desk.template(manifest.template.value);
  const faults: Diagnostic[] = [...diagnostics];
  if (template === undefined && manifest.template.value !== '') faults.push(missingTemplate(manifest, desk));
  const entries: LoadEntry[] = [];
  for (const { name, file, sheet, range } of manifest.data) {
    const data = desk.data(file.value);
    if (data.kind !== 'read') {
      faults.push(unread(file.value, file.span, data, desk));
      continue;
    }
    entries.push({
      name,
      source: data.source,
      declared: file.span,
      ...(sheet === undefined ? {} : { sheet: sheet.value }),
      ...(range === undefined ? {} : { range: range.value }),
    });
  }
  const whole = template !== undefined && entries.length === manifest.data.length;
  return checked(whole ? { manifest, template, entries } : undefined, faults);
}

function missingTemplate(manifest: Manifest, desk: Desk): Diagnostic {
  const name = manifest.template.value;
  const close = nearest(name, desk.templateNames());
  const homes = desk.templateHomes();
  return diagnostic('usage/missing-template', {
    span: manifest.template.span,
    values: { name, looked: homes.join('、'), lookedEn: homes.join(', ') },
    hints: close === null ? [hint('usage/manifest-names-it')] : [hint('usage/nearest-template', { name: close })],
  });
}

function unread(file: string, span: SourceSpan | undefined, opened: Exclude<Opened, { kind: 'read'; source: Source }>, desk: Desk): Diagnostic {
  switch (opened.kind) {
    case 'missing': {
      const close = nearest(file, desk.dataFiles());
      const hints = close === null ? [hint('usage/manifest-names-it')] : [hint('usage/nearest-file', { file: close })];
      return diagnostic('usage/missing-data-file', { span, values: { file }, hints });
    }
    case 'refused':
      return diagnostic('usage/refused-path', { span, values: { file } });
    case 'too-large': {
      const megabytes = (bytes: number): string => String(Math.ceil(bytes / 1_048_576));
      return diagnostic('world/limit-file-size', { span, values: { file, size: megabytes(opened.bytes), limit: '64' } });
    }
    case 'unreadable':
      return diagnostic('world/unreadable', { span: span ?? textSpan(file, 1, 1), values: { file, reason: opened.reason } });
    default:
      return opened satisfies never;
  }
}
