/** The two light parts of css-tree that `parse.ts` uses: loading the whole library costs 150 ms, these 10 ms. */
declare module 'css-tree/tokenizer' {
  export function tokenize(source: string, onToken: (type: number, start: number, end: number) => void): void;
  export const tokenNames: readonly string[];
}

declare module 'css-tree/utils' {
  interface Codec {
    decode(text: string): string;
  }
  export const ident: Codec;
  export const string: Codec;
  export const url: Codec;
}
