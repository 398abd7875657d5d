/** The word that the program calls itself with, to examine a file that is not trusted in a process of its own. */
export const examiner = 'examine-pdf';

/** What the examination of one file may take. */
export interface Allowance {
  readonly seconds: number;
  readonly megabytes: number;
}

/** reliability.md R17 */
export const defaultAllowance: Allowance = { seconds: 10, megabytes: 512 };

/** A limit as the user wrote it, else the default; undefined where it is no such number. */
export function allowed(written: string | undefined, otherwise: number): number | undefined {
  if (written === undefined) return otherwise;
  const number = /^\d{1,5}$/.test(written) ? Number(written) : 0;
  return number >= 1 && number <= 86_400 ? number : undefined;
}
