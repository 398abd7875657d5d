/** Where our own files are; other paths in a manual are those of somebody's publication. */
const ours =
  /^(src|tests|bench|docs|fonts|\.ci|templates\/brochure|data\/pinghu-2017-2021)(\/|$)|^[A-Z]+(\.en)?\.md$|^[a-z]+\.mjs$/;

/** Paths of this repository that stand in code marks or link targets, without what is behind a `#`. */
export const pathsNamed = (markdown: string): readonly string[] =>
  [...markdown.matchAll(/`([^`\s]+)`|\]\(([^)\s]+)\)/g)]
    .map(([, code, link]) => (code ?? link ?? '').replace(/#.*$/, ''))
    .filter((path) => ours.test(path) && /^[\w./-]+$/.test(path));
