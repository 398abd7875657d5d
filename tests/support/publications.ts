import { exists, foldersIn } from './repository.ts';

/** Every publication of the repository: the brochure, and those that only the tests have. */
export const publications = (): readonly string[] =>
  ['data', 'tests/publications']
    .filter(exists)
    .flatMap((parent) => foldersIn(parent).map((folder) => `${parent}/${folder}`))
    .filter((folder) => exists(`${folder}/publication.yaml`));
