import type { HintCode } from './catalogue/index.ts';
import { type Hint, hint } from './diagnostic.ts';

const hintsByCode: Readonly<Record<string, HintCode>> = {
  EACCES: 'world/no-permission',
  EPERM: 'world/no-permission',
  ENOENT: 'world/no-such-place',
  EROFS: 'world/read-only',
  ENOSPC: 'world/disk-full',
  EDQUOT: 'world/disk-full',
  EISDIR: 'world/is-a-folder',
  ENOTDIR: 'world/is-a-file',
  ENAMETOOLONG: 'world/name-too-long',
  EBUSY: 'world/in-use',
  ETXTBSY: 'world/in-use',
};

/** What to do about a fault that the operating system names by a code such as `ENOSPC`. */
export const systemHints = (code: string): readonly Hint[] => {
  const found = hintsByCode[code];
  return found === undefined ? [] : [hint(found)];
};
