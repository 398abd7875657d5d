import type { Hints, Messages } from './entry.ts';
import { storeOcflMessages } from './store-ocfl.ts';

/** What the commands of the edition store say. */
export const storeMessages = {
  ...storeOcflMessages,
  'store/changed': {
    severity: 'error',
    zh: '版本 {version} 的文件“{file}”校验和不符（应为 {expected}…，实为 {found}…），内容被改动过。',
    en: 'Version {version}: the file “{file}” does not match its digest (should be {expected}…, is {found}…); it was changed.',
  },
  'store/missing': {
    severity: 'error',
    zh: '版本 {version} 的文件“{file}”不在了。',
    en: 'Version {version}: the file “{file}” is gone.',
  },
  'store/altered': {
    severity: 'error',
    zh: '“{file}”不是入库时写下的样子：被改动过，或者不在了。',
    en: '“{file}” is not what was written there: it was changed, or it is gone.',
  },
  'store/stray': {
    severity: 'error',
    zh: '“{file}”不是版心放进库里的。',
    en: '“{file}” was not put into the store by banxin.',
  },
  'store/carried-changed': {
    severity: 'error',
    zh: '“{pdf}”里的“{file}”和登记的校验和不符，内容被改动过。',
    en: '“{file}” in “{pdf}” does not match the digest recorded for it; it was changed.',
  },
  'store/carried-astray': {
    severity: 'error',
    zh: '“{pdf}”里的文件名“{file}”指到文件夹外面，不会写出。',
    en: 'The name “{file}” in “{pdf}” leads out of the folder; nothing is written.',
  },
  'store/unusable': {
    severity: 'error',
    zh: '“{file}”打不开：它不是完整的文件。',
    en: '“{file}” cannot be opened: it is not a whole file.',
  },
  'store/chain-broken': {
    severity: 'error',
    zh: '版本 {version} 记下的前一版清单校验和与现在的不符：历史被改写过。',
    en: 'Version {version} recorded another digest of the inventory before it: history was rewritten.',
  },
  'store/refused': {
    severity: 'error',
    zh: '版本 {version} 有损坏的文件，不能取出。',
    en: 'Version {version} has damaged files and is not given out.',
  },
  'store/not-added': {
    severity: 'error',
    zh: '“{object}”有损坏的文件，新版本不会建在上面。',
    en: '“{object}” has damaged files; no version is added on top of them.',
  },
  'store/recovered': {
    severity: 'note',
    zh: '“{object}”上次没写完，版本 {version} 已经补完。',
    en: 'The last writing of “{object}” was cut off; version {version} has been finished.',
  },
  'store/set-aside': {
    severity: 'warning',
    zh: '“{object}”上次没写完的版本 {version} 不完整，已移到 .banxin-aside。',
    en: 'The cut-off version {version} of “{object}” is not whole; it was moved to .banxin-aside.',
  },
  'store/nothing-new': {
    severity: 'note',
    zh: '内容和 {version} 完全相同，没有添加新版本。',
    en: 'Everything is the same as in {version}; no new version was made.',
  },
  'usage/no-store': {
    severity: 'error',
    zh: '“{store}”不是版次库。',
    en: '“{store}” is no edition store.',
  },
  'usage/not-a-store': {
    severity: 'error',
    zh: '“{store}”里有别的文件，不能用作版次库。请另选一个文件夹。',
    en: '“{store}” holds other files and cannot be a store. Choose another folder.',
  },
  'usage/carries-no-publication': {
    severity: 'error',
    zh: '“{file}”里没有附着出版物，取不出来。',
    en: '“{file}” carries no publication that could be restored.',
  },
  'store/build-differs': {
    severity: 'error',
    zh: '“{edition}”重新排出的“{file}”和存下的不同。',
    en: 'Built again, “{file}” of “{edition}” is not what was kept.',
  },
  'store/build-lacks': {
    severity: 'error',
    zh: '“{edition}”存有“{file}”，重新排却没有排出它。',
    en: '“{edition}” holds “{file}”, which building it again does not make.',
  },
  'store/build-adds': {
    severity: 'error',
    zh: '“{edition}”重新排多出了“{file}”，存下的没有它。',
    en: 'Building “{edition}” again makes “{file}”, which was not kept.',
  },
  'store/not-rebuilt': {
    severity: 'error',
    zh: '用存下的数据和模板排不出“{edition}”，原因见上。',
    en: 'What was kept of “{edition}” does not build, for the reasons above.',
  },
  'store/other-program': {
    severity: 'note',
    zh: '这一版是版心 {kept} 排的，现在的版心是 {now}：排法改过的地方会不同。请装上 {kept} 再比较。',
    en: 'This edition was built by banxin {kept}; this is {now}, which may set it differently. Install {kept} and compare again.',
  },
  'store/other-own-file': {
    severity: 'note',
    zh: '版心自带的“{file}”不是排这一版时的那个：用到它的地方会不同。请装上排那一版的版心再比较。',
    en: 'banxin’s own “{file}” is not the one that this edition was built with: what uses it may differ. Install the banxin that built it and compare again.',
  },
  'usage/not-comparable': {
    severity: 'error',
    zh: '“{named}”不能拿来比较。',
    en: '“{named}” cannot be compared.',
  },
  'usage/no-such-edition': {
    severity: 'error',
    zh: '库里没有“{edition}”。',
    en: 'The store has no “{edition}”.',
  },
  'usage/target-not-empty': {
    severity: 'error',
    zh: '“{target}”已经有内容，不会覆盖。请另选一个地方。',
    en: '“{target}” is already there and is not overwritten. Choose another place.',
  },
} as const satisfies Messages;

export const storeHints = {
  'store/healthy': { zh: '{versions} 完好。', en: '{versions}: intact.' },
  'store/from-backup': {
    zh: '请从备份里取回这个文件，再运行一次 verify。',
    en: 'Take this file from a backup, then run verify again.',
  },
  'usage/editions-there': { zh: '库里有：{editions}。', en: 'The store has: {editions}.' },
  'usage/archive-pdf': {
    zh: '版心的存档版（<id>.archive.pdf）里才附着数据和模板。',
    en: 'Data and template are carried by banxin’s archive file, <id>.archive.pdf.',
  },
  'usage/comparable': {
    zh: '能比较的有：PDF 文件、build 写出的文件夹、版次库里的版次（库/id@v2）。',
    en: 'What can be compared: a PDF, a folder that build wrote, an edition in a store (STORE/ID@v2).',
  },
  'usage/archive-add-first': {
    zh: '先用 banxin archive add 添加一个版次。',
    en: 'First add an edition with banxin archive add.',
  },
} as const satisfies Hints;
