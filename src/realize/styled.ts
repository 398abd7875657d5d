import type { StyledTree } from '../style/cascade.ts';

/** What realizing needs to know of the cascade. */
export type Styling = Pick<
  StyledTree,
  'style' | 'before' | 'after' | 'footnoteCall' | 'footnoteMarker' | 'anonymous' | 'pages'
>;
