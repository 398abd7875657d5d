/** How much of a file the reader takes before it refuses (reliability.md §5). */
export const limits = {
  /** Arrays and dictionaries inside one another. */
  depth: 500,
  /** Filters of one stream. */
  filters: 25,
  /** Bytes of one stream after all its filters. */
  inflated: 256 * 1024 * 1024,
  /** Bytes of all streams together. */
  inflatedTogether: 1024 * 1024 * 1024,
  /** Numbers that an object may have (ISO 19005-2, 6.1.13). */
  objects: 8_388_607,
  pages: 100_000,
  /** Sections of a cross-reference table that follow one another by Prev. */
  updates: 1_000,
} as const;
