import type { Desk, TemplateSources } from './base/desk.ts';
import { type Checked, checked, type Diagnostic, diagnostic, hint } from './base/diagnostic.ts';
import { listed } from './base/listed.ts';
import { nearest } from './base/nearest.ts';
import type { Opened, Source } from './base/sources.ts';
import { type SourceSpan, textSpan } from './base/span.ts';
import { systemHints } from './base/system-hints.ts';
import type { LoadEntry } from './data/load.ts';
import { type Manifest, parseManifest } from './data/manifest.ts';

/** What a publication is made of, read from the desk. */
export interface Gathered {
  readonly manifest: Manifest;
  /** Undefined where it cannot be had, which was said. */
  readonly template: TemplateSources | undefined;
  readonly entries: readonly LoadEntry[];
  /** Names of data whose file cannot be had, which was said. */
  readonly unread: readonly string[];
  /** The press profile that the manifest names; undefined also where it cannot be had, which was said. */
  readonly icc: Source | undefined;
}

/** Undefined where the manifest cannot be read; what else is missing leaves the rest to be looked through. */
export function gather(desk: Desk): Checked<Gathered | undefined> {
  const opened = desk.manifest();
  if (opened.kind !== 'read') return checked(undefined, [unread('publication.yaml', undefined, opened, desk)]);
  const { value: manifest, diagnostics } = parseManifest(opened.source);
  if (manifest === null) return checked(undefined, diagnostics);
  const found = manifest.template.value === '' ? undefined : desk.template(manifest.template.value);
  const template = found !== undefined && 'layout' in found ? found : undefined;
  const faults: Diagnostic[] = [...diagnostics];
  const told = manifest.template.value === '' || diagnostics.some(({ code }) => code === 'usage/manifest-template');
  if (found === undefined && !told) faults.push(missingTemplate(manifest, desk));
  for (const { file, opened } of found?.unread ?? []) {
    const span = manifest.template.span;
    faults.push(
      opened.kind === 'refused'
        ? diagnostic('realize/refused-path', { span, values: { file } })
        : unread(file, span, opened, desk),
    );
  }
  const entries: LoadEntry[] = [];
  const missing: string[] = [];
  for (const { name, file, sheet, range } of manifest.data) {
    const data = desk.data(file.value);
    if (data.kind !== 'read') {
      faults.push(unread(file.value, file.span, data, desk));
      missing.push(name);
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
  const { icc } = manifest.press;
  const profile = icc === undefined ? undefined : desk.data(icc.value);
  if (icc !== undefined && profile !== undefined && profile.kind !== 'read')
    faults.push(unread(icc.value, icc.span, profile, desk));
  return checked(
    {
      manifest,
      template,
      entries,
      unread: [...missing, ...manifest.faultyData],
      icc: profile?.kind === 'read' ? profile.source : undefined,
    },
    faults,
  );
}

function missingTemplate(manifest: Manifest, desk: Desk): Diagnostic {
  const name = manifest.template.value;
  const close = nearest(name, desk.templateNames());
  const homes = desk.templateHomes();
  return diagnostic('usage/missing-template', {
    span: manifest.template.span,
    values: { name, ...listed('looked', homes) },
    hints: close === null ? [hint('usage/manifest-names-it')] : [hint('usage/nearest-template', { name: close })],
  });
}

function unread(
  file: string,
  span: SourceSpan | undefined,
  opened: Exclude<Opened, { kind: 'read'; source: Source }>,
  desk: Desk,
): Diagnostic {
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
      return diagnostic('world/limit-file-size', {
        span,
        values: { file, size: megabytes(opened.bytes), limit: '64' },
      });
    }
    case 'unreadable':
      return diagnostic('world/unreadable', {
        span: span ?? textSpan(file, 1, 1),
        values: { file, reason: opened.reason },
        hints: systemHints(opened.reason),
      });
    default:
      return opened satisfies never;
  }
}
