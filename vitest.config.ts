import { defineConfig } from 'vitest/config';

// unit needs Node alone; conformance needs PDF tools and names the missing ones; e2e clones, installs and builds.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/{unit,property,reference,composition}/**/*.test.ts'],
          exclude: ['tests/composition/printed/**'],
          isolate: false,
          setupFiles: ['tests/support/seed.ts'],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'conformance',
          include: ['tests/conformance/**/*.test.ts', 'tests/composition/printed/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 600_000,
          hookTimeout: 600_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
