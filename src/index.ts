export type { Desk, TemplateSources } from './base/desk.ts';
export type { Checked, Diagnostic, Hint, Severity } from './base/diagnostic.ts';
export { hintOf, messageOf, severityOf } from './base/sentence.ts';
export type { Source } from './base/sources.ts';
export type { SourceSpan } from './base/span.ts';
export { version } from './base/version.ts';
export type { PagedDocument } from './layout/page.ts';
export { type PipelineOptions, type Product, runPipeline, type Stage } from './pipeline.ts';
export { openDesk } from './world/desk.ts';
