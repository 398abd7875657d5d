/** How much of a file the reader takes before it refuses (reliability.md §5). */
export const limits = {
  /** Arrays and dictionaries inside one another. */
  depth: 500,
  /** Filters of one stream. */
  filters: 25,
  /** Bytes that the filters of one stream make, all together. */
  inflated: 256 * 1024 * 1024,
  /** Bytes of all streams together. */
  inflatedTogether: 1024 * 1024 * 1024,
  /** Bytes that may be unpacked once more, by whoever looks at a stream again. */
  inflatedAgain: 4 * 1024 * 1024 * 1024,
  /** Bytes of unpacked streams that are kept for the next who asks. */
  kept: 48 * 1024 * 1024,
  /** Numbers that an object may have (ISO 19005-2, 6.1.13). */
  objects: 8_388_607,
  /** Objects that a file may list: each costs memory before it is read. */
  listed: 1_000_000,
  pages: 100_000,
  /** Operators that the pages of a file run, all together. */
  operators: 20_000_000,
  /** Path commands, glyphs and pictures that one file may hold; a thousand dense pages have a tenth. */
  held: 8_000_000,
  /** Streams whose lengths wait for one another. */
  waiting: 50,
  /** Sections of a cross-reference table that follow one another by Prev. */
  updates: 1_000,
} as const;
