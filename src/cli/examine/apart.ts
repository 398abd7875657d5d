import { type ChildProcess, fork } from 'node:child_process';
import { closeSync, openSync, readSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { diagnostic, hint } from '../../base/diagnostic.ts';
import { complaints } from '../answer.ts';
import { type Allowance, examiner } from './allowance.ts';
import type { Examination, Examined, Told } from './examiner.ts';

/** A fresh look at the child's memory every so many milliseconds: what is asked for in between stays small. */
const glance = 10;
/** Linux tells what a process holds in memory, buffers too; elsewhere the heap's own limit stands alone. */
const watched = process.platform === 'linux';
/** Stopped at this part of the limit, so that the limit is kept on a busy machine too. */
const margin = { time: 0.88, memory: 0.88 } as const;

type Ending =
  | { readonly kind: 'told'; readonly told: Told }
  | { readonly kind: 'time' | 'memory' }
  | { readonly kind: 'ended'; readonly how: string };

/** Examines a file in a process of its own, which is ended when it takes more time or memory than it may. */
export async function examineApart(question: Examination, allowance: Allowance): Promise<Examined> {
  const { file } = question;
  const ending = await endingOf(question, allowance);
  switch (ending.kind) {
    case 'time':
      return refused('preflight/limit-time', 'preflight/more-seconds', file, allowance.seconds);
    case 'memory':
      return refused('preflight/limit-memory', 'preflight/more-memory', file, allowance.megabytes);
    case 'ended':
      throw new Error(`examiner: ${ending.how}`);
    case 'told':
      if (ending.told.kind === 'examined') return ending.told.examined;
      if (ending.told.kind === 'fault') throw new Error(ending.told.detail);
      return refused('preflight/limit-memory', 'preflight/more-memory', file, allowance.megabytes);
    default:
      return ending satisfies never;
  }
}

const refused = (
  code: 'preflight/limit-time' | 'preflight/limit-memory',
  what: 'preflight/more-seconds' | 'preflight/more-memory',
  file: string,
  limit: number,
): Examined => ({
  answer: complaints(
    diagnostic(code, { values: { file, limit: String(limit) }, hints: [hint(what, { more: String(limit * 4) })] }),
  ),
});

function endingOf(question: Examination, { seconds, megabytes }: Allowance): Promise<Ending> {
  const child = fork(fileURLToPath(import.meta.url), [examiner], {
    cwd: question.workingDirectory,
    env: { TZ: 'UTC', LC_ALL: 'C' },
    // With other flags V8 would not take its kept code of the program (0.9 s CPU); where memory is watched none is needed.
    execArgv: watched ? [] : [`--max-old-space-size=${Math.round(megabytes * 0.7)}`],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const withoutOrphans = endWithUs(child);
  const memory = residentMemory(child.pid);
  return new Promise<Ending>((end) => {
    let settled = false;
    const timer = setTimeout(() => stop('time'), Math.max(1, seconds * 1000 * margin.time - performance.now()));
    const watch = setInterval(() => {
      if (memory.megabytes() > megabytes * margin.memory) stop('memory');
    }, glance);
    const settle = (ending: Ending): void => {
      if (settled) return;
      settled = true;
      clearTimeout(timer);
      clearInterval(watch);
      memory.end();
      withoutOrphans();
      // The verdict stands, though its pictures do not.
      const whole = ending.kind === 'told' && ending.told.kind === 'examined';
      end(judged === undefined || whole ? ending : { kind: 'told', told: { kind: 'examined', examined: judged } });
    };
    const stop = (kind: 'time' | 'memory'): void => {
      child.kill('SIGKILL');
      settle({ kind });
    };
    let judged: Examined | undefined;
    child.on('message', (told: Told) => {
      if (told.kind === 'judged') judged = told.examined;
      else settle({ kind: 'told', told });
    });
    child.once('error', (error) => settle({ kind: 'ended', how: error.message }));
    // V8 gives up with an abort when its heap is full; the system kills who takes the last of its memory.
    child.once('exit', (code, signal) => {
      if (signal === 'SIGABRT' || signal === 'SIGKILL' || code === 134 || signal === 'SIGSEGV')
        settle({ kind: 'memory' });
      else if (code !== 0) settle({ kind: 'ended', how: `code ${code}, ${signal}` });
    });
    child.send(question);
  });
}

interface Watch {
  readonly megabytes: () => number;
  readonly end: () => void;
}

/** What a process has in memory, asked again and again of one open file; nothing where the system does not tell. */
function residentMemory(pid: number | undefined): Watch {
  const unknown = { megabytes: () => 0, end: () => undefined };
  if (!watched || pid === undefined) return unknown;
  const text = Buffer.alloc(4096);
  try {
    const file = openSync(`/proc/${pid}/status`, 'r');
    return {
      megabytes: () => {
        try {
          const length = readSync(file, text, 0, text.length, 0);
          return Number(/VmRSS:\s*(\d+)/.exec(text.toString('latin1', 0, length))?.[1] ?? 0) / 1024;
        } catch {
          return 0;
        }
      },
      end: () => closeSync(file),
    };
  } catch {
    return unknown;
  }
}

/** A signal that ends this process ends the child too. Undone by what is returned. */
function endWithUs(child: ChildProcess): () => void {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const onSignal = (signal: NodeJS.Signals): void => {
    undo();
    child.kill('SIGKILL');
    process.kill(process.pid, signal);
  };
  const undo = (): void => {
    for (const signal of signals) process.removeListener(signal, onSignal);
  };
  for (const signal of signals) process.on(signal, onSignal);
  return undo;
}
