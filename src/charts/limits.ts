/** What one chart may ask for. */
export const limits = {
  specBytes: 2_000_000,
  rows: 50_000,
  marks: 20_000,
  ticks: 200,
  bins: 1000,
  steps: 50_000,
  svgBytes: 20_000_000,
  svgNodes: 50_000,
  svgDepth: 200,
  coordinate: 1e6,
} as const;
