/** How much a template may ask for before it is stopped; passing one is exit code 5. */
export const limits = {
  /** UTF-16 units of markup and values together */
  output: 20 * 1024 * 1024,
  /** rounds of all loops together */
  rounds: 1_000_000,
  /** blocks and partials inside one another */
  nesting: 64,
  /** branches of one `else if` chain */
  branches: 200,
  /** elements inside one another */
  elements: 256,
  /** one template file, in bytes */
  file: 4 * 1024 * 1024,
} as const;
