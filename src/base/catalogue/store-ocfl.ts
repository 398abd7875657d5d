import type { Messages } from './entry.ts';

const error = (zh: string, en: string) => ({ severity: 'error', zh, en }) as const;
const warning = (zh: string, en: string) => ({ severity: 'warning', zh, en }) as const;

/** What is wrong with an edition store, by the codes of OCFL 1.1. */
export const storeOcflMessages = {
  'store/ocfl-e001': error(
    '“{place}”不该在这里：版次库的对象只放版本文件夹、清单和声明。',
    '“{place}” does not belong here: an object holds version folders, inventory and declaration only.',
  ),
  'store/ocfl-e003': error(
    '“{place}”没有唯一的 0=ocfl_object 声明文件。',
    '“{place}” does not have exactly one 0=ocfl_object declaration.',
  ),
  'store/ocfl-e007': error(
    '声明文件“{place}”的内容和它的名字不一致。',
    'The declaration “{place}” does not say what its name says.',
  ),
  'store/ocfl-e008': error('“{place}”里一个版本也没有。', '“{place}” holds no version.'),
  'store/ocfl-e009': error('“{place}”的版本号不是从 1 开始的。', 'The versions of “{place}” do not begin with 1.'),
  'store/ocfl-e010': error('“{place}”的版本号中间有缺。', 'A version is missing in “{place}”.'),
  'store/ocfl-e012': error('“{place}”的版本号写法不一致。', 'The version names of “{place}” are not written alike.'),
  'store/ocfl-e013': error(
    '“{place}”的版本号写法和更早的版本不同。',
    'The version name “{place}” is written otherwise than the earlier ones.',
  ),
  'store/ocfl-e015': error('版本文件夹里多了文件“{place}”。', 'The version folder holds a file too many, “{place}”.'),
  'store/ocfl-e017': error('“{place}”的 contentDirectory 写得不对。', 'The contentDirectory of “{place}” is wrong.'),
  'store/ocfl-e018': error(
    '“{place}”的 contentDirectory 不能是“.”或“..”。',
    'The contentDirectory of “{place}” must be neither “.” nor “..”.',
  ),
  'store/ocfl-e019': error(
    '“{place}”的 contentDirectory 没有在第一版写明。',
    'The contentDirectory of “{place}” is not set in the first version.',
  ),
  'store/ocfl-e020': error(
    '“{place}”的 contentDirectory 在版本之间变了。',
    'The contentDirectory of “{place}” changes between versions.',
  ),
  'store/ocfl-e023': error(
    '“{place}”没有登记在清单里，是后来放进去的。',
    '“{place}” is not in the inventory: it was put there later.',
  ),
  'store/ocfl-e024': error('“{place}”是空文件夹，不该有。', '“{place}” is an empty folder, which must not be.'),
  'store/ocfl-e025': error(
    '“{place}”用的校验算法不是 sha512 或 sha256。',
    '“{place}” uses a digest that is neither sha512 nor sha256.',
  ),
  'store/ocfl-e033': error('清单“{place}”不是能读的 JSON。', 'The inventory “{place}” is no readable JSON.'),
  'store/ocfl-e036': error('清单“{place}”少了必要的项。', 'The inventory “{place}” lacks a key that it needs.'),
  'store/ocfl-e037': error(
    '清单“{place}”的 id 和对象的不同。',
    'The inventory “{place}” has another id than its object.',
  ),
  'store/ocfl-e038': error('清单“{place}”的 type 不对。', 'The inventory “{place}” has a wrong type.'),
  'store/ocfl-e040': error(
    '清单“{place}”的 head 不是最后一版。',
    'The head of the inventory “{place}” is not the last version.',
  ),
  'store/ocfl-e041': error('清单“{place}”没有 manifest 一节。', 'The inventory “{place}” has no manifest.'),
  'store/ocfl-e043': error('清单“{place}”没有 versions 一节。', 'The inventory “{place}” has no versions.'),
  'store/ocfl-e044': error(
    '清单“{place}”的 versions 不是“键: 值”。',
    'The versions of the inventory “{place}” are no object.',
  ),
  'store/ocfl-e046': error('版本文件夹“{place}”不在清单里。', 'The version folder “{place}” is not in the inventory.'),
  'store/ocfl-e047': error('清单“{place}”里有一版不是“键: 值”。', 'A version of the inventory “{place}” is no object.'),
  'store/ocfl-e048': error(
    '清单“{place}”里有一版少了 created 或 state。',
    'A version of the inventory “{place}” lacks created or state.',
  ),
  'store/ocfl-e049': error(
    '清单“{place}”里的时间写得不对。',
    'A time in the inventory “{place}” is not written right.',
  ),
  'store/ocfl-e050': error(
    '清单“{place}”的 state 提到的校验和不在 manifest 里。',
    'A state of the inventory “{place}” names a digest that its manifest lacks.',
  ),
  'store/ocfl-e051': error(
    '清单“{place}”的 state 里有一项不是路径列表。',
    'A state of the inventory “{place}” has an entry that is no list of paths.',
  ),
  'store/ocfl-e052': error(
    '清单“{place}”里的逻辑路径有空段或“..”。',
    'A logical path in the inventory “{place}” has an empty or dotted element.',
  ),
  'store/ocfl-e053': error(
    '清单“{place}”里的逻辑路径以“/”开头或结尾。',
    'A logical path in the inventory “{place}” begins or ends with a slash.',
  ),
  'store/ocfl-e054': error('清单“{place}”里的 user 没有名字。', 'A user in the inventory “{place}” has no name.'),
  'store/ocfl-e057': error(
    '清单“{place}”的 fixity 一节写得不对。',
    'The fixity block of the inventory “{place}” is wrong.',
  ),
  'store/ocfl-e058': error(
    '“{place}”不在：清单旁边没有它的校验和文件。',
    '“{place}” is missing: the inventory has no digest beside it.',
  ),
  'store/ocfl-e060': error(
    '清单“{place}”和旁边的校验和不符，被改动过。',
    'The inventory “{place}” does not match the digest beside it: it was changed.',
  ),
  'store/ocfl-e061': error('校验和文件“{place}”的格式不对。', 'The digest file “{place}” is not written right.'),
  'store/ocfl-e063': error('没有清单“{place}”。', 'There is no inventory “{place}”.'),
  'store/ocfl-e064': error(
    '清单“{place}”和对象根部的清单不同。',
    'The inventory “{place}” differs from the one in the object’s root.',
  ),
  'store/ocfl-e066': error(
    '更早的清单“{place}”对版本内容的说法和现在的不同。',
    'The earlier inventory “{place}” tells another state than the present one.',
  ),
  'store/ocfl-e067': error(
    'extensions 文件夹里多了“{place}”。',
    'The extensions folder holds “{place}”, which must not be.',
  ),
  'store/ocfl-e069': error(
    '“{place}”不是版次库：没有 0=ocfl_1.1 声明。',
    '“{place}” is no store: it has no declaration 0=ocfl_1.1.',
  ),
  'store/ocfl-e070': error('“{place}”少了 extension 或 description。', '“{place}” lacks extension or description.'),
  'store/ocfl-e072': error(
    '“{place}”不属于任何对象，不该在库里。',
    '“{place}” belongs to no object and must not be in the store.',
  ),
  'store/ocfl-e073': error('库里有空文件夹“{place}”。', 'The store holds an empty folder, “{place}”.'),
  'store/ocfl-e076': error(
    '库的声明文件“{place}”不止一个或名字不对。',
    'The store’s declaration “{place}” is not the only one, or has a wrong name.',
  ),
  'store/ocfl-e080': error(
    '库的声明文件“{place}”的内容不对。',
    'The store’s declaration “{place}” does not say what its name says.',
  ),
  'store/ocfl-e081': error(
    '“{place}”声明的规范版本比库的新。',
    '“{place}” declares a later specification than the store.',
  ),
  'store/ocfl-e090': error('“{place}”是链接，不该在库里。', '“{place}” is a link, which must not be in a store.'),
  'store/ocfl-e093': error(
    '“{place}”和 fixity 里的校验和不符，或者文件不在。',
    '“{place}” does not match its digest in the fixity block, or is missing.',
  ),
  'store/ocfl-e094': error('清单“{place}”里的 message 不是文字。', 'A message in the inventory “{place}” is no text.'),
  'store/ocfl-e095': error(
    '清单“{place}”里的逻辑路径互相冲突。',
    'Logical paths in the inventory “{place}” are in each other’s way.',
  ),
  'store/ocfl-e096': error(
    '清单“{place}”的 manifest 里同一个校验和出现两次。',
    'The manifest of the inventory “{place}” has a digest twice.',
  ),
  'store/ocfl-e097': error(
    '清单“{place}”的 fixity 里同一个校验和出现两次。',
    'The fixity block of the inventory “{place}” has a digest twice.',
  ),
  'store/ocfl-e099': error(
    '清单“{place}”里的内容路径有空段或“..”。',
    'A content path in the inventory “{place}” has an empty or dotted element.',
  ),
  'store/ocfl-e100': error(
    '清单“{place}”里的内容路径以“/”开头或结尾。',
    'A content path in the inventory “{place}” begins or ends with a slash.',
  ),
  'store/ocfl-e101': error(
    '清单“{place}”里的内容路径互相冲突。',
    'Content paths in the inventory “{place}” are in each other’s way.',
  ),
  'store/ocfl-e102': error(
    '清单“{place}”里有规范没有的项。',
    'The inventory “{place}” has a key that the specification does not know.',
  ),
  'store/ocfl-e103': error(
    '“{place}”所用的规范版本比前一版的旧。',
    '“{place}” keeps to an older specification than the version before.',
  ),
  'store/ocfl-e104': error('“{place}”的版本名不是 v 加数字。', 'The version name of “{place}” is not v and a number.'),
  'store/ocfl-e105': error('“{place}”的版本号不是正整数。', 'The version number of “{place}” is no positive integer.'),
  'store/ocfl-e106': error(
    '清单“{place}”的 manifest 不是“键: 值”。',
    'The manifest of the inventory “{place}” is no object.',
  ),
  'store/ocfl-e107': error(
    '清单“{place}”的 manifest 里有哪一版都没用到的校验和。',
    'The manifest of the inventory “{place}” has a digest that no version uses.',
  ),
  'store/ocfl-e111': error(
    '清单“{place}”的 fixity 不是“键: 值”。',
    'The fixity of the inventory “{place}” is no object.',
  ),
  'store/ocfl-w001': warning(
    '“{place}”的版本号前面补了零。',
    'The version numbers of “{place}” are padded with zeros.',
  ),
  'store/ocfl-w002': warning(
    '版本文件夹里多了文件夹“{place}”。',
    'The version folder holds another folder, “{place}”.',
  ),
  'store/ocfl-w003': warning('“{place}”里没有文件，本可不要。', '“{place}” holds no file and need not be.'),
  'store/ocfl-w004': warning(
    '清单“{place}”用的是 sha256，宜用 sha512。',
    'The inventory “{place}” uses sha256; sha512 is better.',
  ),
  'store/ocfl-w005': warning('清单“{place}”的 id 不是 URI。', 'The id of the inventory “{place}” is no URI.'),
  'store/ocfl-w007': warning(
    '清单“{place}”里有一版没写原因和经手人。',
    'A version in the inventory “{place}” does not say why and by whom.',
  ),
  'store/ocfl-w008': warning('清单“{place}”里的经手人没有地址。', 'A user in the inventory “{place}” has no address.'),
  'store/ocfl-w009': warning(
    '清单“{place}”里经手人的地址不是 URI。',
    'A user’s address in the inventory “{place}” is no URI.',
  ),
  'store/ocfl-w010': warning('“{place}”里没有这一版自己的清单。', '“{place}” has no inventory of its own version.'),
  'store/ocfl-w011': warning(
    '更早的清单“{place}”里的时间、原因或经手人和现在的不同。',
    'The earlier inventory “{place}” has another time, message or user than the present one.',
  ),
  'store/ocfl-w013': warning('扩展“{place}”没有登记过。', 'The extension “{place}” is not a registered one.'),
} as const satisfies Messages;
