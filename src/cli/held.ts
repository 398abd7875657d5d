import { type Diagnostic, diagnostic, hint } from '../base/diagnostic.ts';
import { type Alone, alone, type HeldBy } from '../world/lock/lock.ts';

/** How long to wait for another banxin that is writing: what is written is ready made, so it takes moments. */
const patience = 3000;

/** Runs `work` alone in a folder and says whose lock was followed; or says who has it. */
export function heldAlone<T>(
  folder: string,
  shown: string,
  breakLock: boolean,
  work: (check: () => void) => T,
): { readonly done: T; readonly notes: readonly Diagnostic[] } | Diagnostic {
  const result: Alone<T> = alone(folder, work, { patience, breakLock });
  if ('heldBy' in result) return busy(result.heldBy, shown);
  const { done, followed } = result;
  if (followed === undefined) return { done, notes: [] };
  const values = { folder: shown, pid: String(followed.pid), host: followed.host };
  return { done, notes: [diagnostic('world/lock-followed', { values })] };
}

function busy({ holder, standing }: HeldBy, folder: string): Diagnostic {
  const hints = [hint('world/break-lock')];
  if (holder === undefined) return diagnostic('world/busy-unknown', { values: { folder }, hints });
  const { host } = holder;
  const pid = String(holder.pid);
  return standing === 'elsewhere'
    ? diagnostic('world/busy-elsewhere', { values: { folder, host, pid }, hints })
    : diagnostic('world/busy', { values: { folder, pid } });
}
