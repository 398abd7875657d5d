import type { Hints, Messages } from './entry.ts';

/** What the command line and the edge say: wrong usage (exit 2), a busy folder (6), failed input or output (7). */
export const commandMessages = {
  'usage/arguments': { severity: 'error', zh: '命令写得不对：{reason}。', en: 'The command line is wrong: {reason}.' },
  'usage/unknown-command': {
    severity: 'error',
    zh: '没有名为“{name}”的命令。',
    en: 'There is no command called “{name}”.',
  },
  'usage/command-not-yet': {
    severity: 'error',
    zh: '这一版的版心还没有“{name}”命令。',
    en: 'This version of banxin does not have the command “{name}” yet.',
  },
  'usage/unknown-profile': {
    severity: 'error',
    zh: '没有名为“{name}”的输出方式。',
    en: 'There is no profile called “{name}”.',
  },
  'usage/no-publication': {
    severity: 'error',
    zh: '“{folder}”里没有 publication.yaml，不是一个出版物。',
    en: '“{folder}” holds no publication.yaml, so it is no publication.',
  },
  'usage/which-publication': {
    severity: 'error',
    zh: '请写明要哪一个出版物。data/ 下有：{names}。',
    en: 'Say which publication. Under data/ there are: {names}.',
  },
  'usage/none-here': {
    severity: 'error',
    zh: '没有写出版物，data/ 下也没有带 publication.yaml 的文件夹。',
    en: 'No publication was named, and no folder under data/ has a publication.yaml.',
  },
  'usage/missing-data-file': {
    severity: 'error',
    zh: '找不到数据文件“{file}”。',
    en: 'The data file “{file}” is not there.',
  },
  'usage/missing-template': {
    severity: 'error',
    zh: '找不到模板“{name}”：{looked} 都没有带 layout.hbs 的这个文件夹。',
    en: 'The template “{name}” is not there: none of {looked} has such a folder with a layout.hbs.',
  },
  'usage/refused-path': {
    severity: 'error',
    zh: '不能读取“{file}”：它在出版物的文件夹之外，或者不是普通文件。',
    en: '“{file}” cannot be read: it lies outside the publication’s folder, or is no plain file.',
  },
  'usage/output-over-input': {
    severity: 'error',
    zh: '输出文件夹“{folder}”里有要读的文件，会被覆盖。请另选一个文件夹。',
    en: 'The output folder “{folder}” holds input files that would be overwritten. Choose another folder.',
  },
  'usage/output-not-folder': {
    severity: 'error',
    zh: '“{folder}”不是文件夹，不能放输出。',
    en: '“{folder}” is no folder, so no output can be put there.',
  },
  'world/busy': {
    severity: 'error',
    zh: '“{folder}”正在被另一个版心进程写入（进程 {pid}）。请等它结束。',
    en: '“{folder}” is being written by another banxin (process {pid}). Wait until it is done.',
  },
  'world/busy-elsewhere': {
    severity: 'error',
    zh: '“{folder}”正在被“{host}”上的版心进程写入（进程 {pid}）；从这里看不出它是否还在。',
    en: '“{folder}” is being written by a banxin on “{host}” (process {pid}); from here it cannot be seen whether it still runs.',
  },
  'world/busy-unknown': {
    severity: 'error',
    zh: '“{folder}”里有一把锁，读不出是谁在写。',
    en: '“{folder}” has a lock that does not say who is writing.',
  },
  'world/lock-followed': {
    severity: 'note',
    zh: '上次写“{folder}”的进程（“{host}”上的进程 {pid}）已经不在，它的锁已接过来。',
    en: 'The process that last wrote “{folder}” ({pid} on “{host}”) is gone; its lock was taken over.',
  },
  'world/unreadable': { severity: 'error', zh: '读不了“{file}”：{reason}。', en: '“{file}” cannot be read: {reason}.' },
  'world/unwritable': {
    severity: 'error',
    zh: '写不了“{file}”：{reason}。',
    en: '“{file}” cannot be written: {reason}.',
  },
  'world/limit-file-size': {
    severity: 'error',
    zh: '“{file}”有 {size} MB，超过上限 {limit} MB。',
    en: '“{file}” has {size} MB, more than the limit of {limit} MB.',
  },
} as const satisfies Messages;

export const commandHints = {
  'usage/nearest-command': { zh: '可能想写的是“{name}”。', en: 'You may have meant “{name}”.' },
  'usage/see-help': { zh: '用法见 banxin --help。', en: 'See banxin --help.' },
  'usage/nearest-file': { zh: '最接近的文件是“{file}”。', en: 'The nearest file is “{file}”.' },
  'usage/nearest-template': { zh: '最接近的模板是“{name}”。', en: 'The nearest template is “{name}”.' },
  'world/no-permission': {
    zh: '没有读写它的权限，请核对文件和文件夹的权限。',
    en: 'You may not read or write it; check the permissions of the file and its folder.',
  },
  'world/no-such-place': {
    zh: '这里建不了文件夹，请换一个地方。',
    en: 'No folder can be made here; use another place.',
  },
  'world/read-only': { zh: '这个磁盘只能读，请换一个地方。', en: 'This disk is read-only; use another place.' },
  'world/disk-full': { zh: '磁盘满了，请腾出空间再试。', en: 'The disk is full; make room and try again.' },
  'world/is-a-folder': {
    zh: '要放文件的地方有一个同名的文件夹，请移走它。',
    en: 'A folder of this name stands where a file should; move it away.',
  },
  'world/is-a-file': {
    zh: '要放文件夹的地方有一个同名的文件，请移走它。',
    en: 'A file of this name stands where a folder should; move it away.',
  },
  'world/name-too-long': { zh: '名字或路径太长，请改短。', en: 'The name or the path is too long; shorten it.' },
  'world/break-lock': {
    zh: '请确认别的机器上没有版心正在写；确定没有，就加 --break-lock 再运行。',
    en: 'Make sure that no banxin writes there from another machine; then run again with --break-lock.',
  },
  'world/in-use': {
    zh: '别的程序正在用它，请关掉再试。',
    en: 'Another program is using it; close that and try again.',
  },
  'usage/manifest-names-it': { zh: '请核对 publication.yaml 里写的名字。', en: 'Check the name in publication.yaml.' },
} as const satisfies Hints;
