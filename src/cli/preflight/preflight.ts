import { resolve } from 'node:path';
import { type Diagnostic, diagnostic } from '../../base/diagnostic.ts';
import { listed } from '../../base/listed.ts';
import { nearestHints } from '../../base/nearest-hints.ts';
import { systemHints } from '../../base/system-hints.ts';
import { inspect } from '../../preflight/inspect.ts';
import { judge, type PreflightProfile, preflightProfiles, type Verdict } from '../../preflight/judge.ts';
import { verdictValue } from '../../preflight/report/value.ts';
import { readNamed } from '../../world/named-file.ts';
import { type Answer, complaints } from '../answer.ts';
import type { PreflightRequest } from '../arguments.ts';

const largest = 256 * 1024 * 1024;

/** `banxin preflight`: judges one PDF, whoever made it. */
export async function preflight(request: PreflightRequest, workingDirectory: string): Promise<Answer> {
  const profile = preflightProfiles.find((name) => name === request.profile);
  if (profile === undefined) return complaints(unknownProfile(request.profile));
  const path = resolve(workingDirectory, request.file);
  if (request.report !== undefined && resolve(workingDirectory, request.report) === path)
    return complaints(diagnostic('usage/report-over-input', { values: { file: request.report } }));
  const read = readNamed(path, largest);
  switch (read.kind) {
    case 'unreadable':
      return complaints(
        diagnostic('world/unreadable', {
          values: { file: request.file, reason: read.reason },
          hints: systemHints(read.reason),
        }),
      );
    case 'too-large': {
      const size = Math.ceil(read.bytes / 1024 / 1024);
      const values = { file: request.file, size: `${size}`, limit: `${largest / 1024 / 1024}` };
      return complaints(diagnostic('world/limit-file-size', { values }));
    }
    case 'read':
      return answer(read.bytes, request, profile);
    default:
      return read satisfies never;
  }
}

function answer(bytes: Uint8Array, request: PreflightRequest, profile: PreflightProfile): Answer {
  const verdict = judge(inspect(request.file, bytes), profile);
  return {
    outputs: [],
    diagnostics: verdict.findings.map((finding) => finding.diagnostic),
    lines: [conclusion(verdict)],
    facts: { preflight: verdictValue(verdict) },
  };
}

const names: Readonly<Record<Verdict['verdict'], Answer['lines'][number]>> = {
  pass: { zh: '通过', en: 'passed' },
  fail: { zh: '不通过', en: 'failed' },
  unexamined: { zh: '没有查完，不算通过', en: 'not all could be examined; this is no pass' },
};

function conclusion({ file, standards, pages, verdict }: Verdict): Answer['lines'][number] {
  const { zh, en } = names[verdict];
  return {
    zh: `${file}：${pages} 页，按 ${standards.join('、')} 检查，${zh}。`,
    en: `${file}: pages: ${pages}, examined by ${standards.join(', ')}: ${en}.`,
  };
}

const unknownProfile = (name: string): Diagnostic =>
  diagnostic('usage/preflight-profile', {
    values: { name, ...listed('profiles', preflightProfiles) },
    hints: nearestHints('usage/nearest-command', name, preflightProfiles),
  });
