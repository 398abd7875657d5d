/** Chance that is the same every time: mulberry32. */
export const chance = (seed: number): ((below: number) => number) => {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  };
};

const words = ['endobj', 'endstream', 'stream', 'obj', 'xref', 'trailer', 'startxref', '/Length', '/Type', '/Kids'];
const odd = ['0', '-1', '1', '9', '65536', '2147483648', '99999999999999999999', '0.5', '1e9', 'null', '(', '<<', '['];

const latin = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

const spliced = (bytes: Uint8Array, from: number, to: number, put: Uint8Array): Uint8Array => {
  const result = new Uint8Array(from + put.length + bytes.length - to);
  result.set(bytes.subarray(0, from));
  result.set(put, from);
  result.set(bytes.subarray(to), from + put.length);
  return result;
};

interface Structure {
  /** Where digits run, outside streams. */
  readonly numbers: readonly { readonly from: number; readonly to: number }[];
  readonly keywords: readonly { readonly from: number; readonly word: string }[];
  readonly objects: readonly { readonly from: number; readonly to: number }[];
  /** Bytes outside streams. */
  readonly plain: readonly number[];
}

/** What there is to break in a good file. */
export const structureOf = (bytes: Uint8Array): Structure => {
  const text = Buffer.from(bytes).toString('latin1');
  const covered = text.replace(
    /stream\r?\n[\s\S]*?endstream/g,
    (body) => `stream${' '.repeat(body.length - 15)}endstream`,
  );
  const at = (pattern: RegExp) => [...covered.matchAll(pattern)];
  return {
    numbers: at(/\d+/g).map((found) => ({ from: found.index, to: found.index + found[0].length })),
    keywords: words.flatMap((word) => at(new RegExp(word, 'g')).map(({ index }) => ({ from: index, word }))),
    objects: at(/\d+ \d+ obj[\s\S]*?endobj/g).map((found) => ({
      from: found.index,
      to: found.index + found[0].length,
    })),
    plain: [...covered].flatMap((character, index) => (character === ' ' ? [] : [index])),
  };
};

/** One fault of a kind that transfers, editors and bad programs make; the same seed makes the same one. */
export const mutant = (good: Uint8Array, structure: Structure, seed: number): Uint8Array => {
  const pick = chance(seed);
  const one = <T>(items: readonly T[]): T | undefined => items[pick(items.length)];
  const kind = pick(10);
  const place = pick(good.length);
  switch (kind) {
    case 0:
    case 1: {
      const bytes = Uint8Array.from(good);
      const spots = kind === 0 ? undefined : structure.plain;
      for (let count = 1 + pick(4); count > 0; count -= 1)
        bytes[spots === undefined ? pick(good.length) : (one(spots) ?? 0)] = pick(256);
      return bytes;
    }
    case 2:
    case 3: {
      const number = one(structure.numbers) ?? { from: 0, to: 0 };
      return spliced(good, number.from, number.to, latin(kind === 2 ? `${pick(300)}` : (one(odd) ?? '')));
    }
    case 4: {
      const { from, word } = one(structure.keywords) ?? { from: 0, word: '' };
      return spliced(good, from, from + word.length, latin(pick(2) === 0 ? '' : (one(words) ?? '')));
    }
    case 5:
      return spliced(good, place, Math.min(good.length, place + 1 + pick(200)), new Uint8Array());
    case 6:
      return spliced(good, place, place, good.subarray(place, place + 1 + pick(200)));
    case 7:
      return good.subarray(0, place);
    case 8: {
      const { from, to } = one(structure.objects) ?? { from: 0, to: 0 };
      return spliced(good, from, to, new Uint8Array());
    }
    default:
      return spliced(
        good,
        place,
        place,
        Uint8Array.from({ length: 1 + pick(40) }, () => pick(256)),
      );
  }
};
