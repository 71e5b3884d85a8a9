import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The package's own doors, as the examples import them. */
const doors = [
  { find: /^scimulator$/, replacement: `${root}scenarios/library.ts` },
  { find: /^scimulator\/embed$/, replacement: `${root}scenarios/embed.ts` },
];

export default defineConfig({
  root,
  resolve: { alias: doors },
  test: {
    include: ['test/**/*.test.ts'],
    sequence: { shuffle: true },
    pool: 'threads',
    // More than there are cores: the tests of limits and windows mostly wait.
    maxWorkers: 3,
    // Files of one thread share their modules: half the CPU time, and whatever leaks from file to file shows.
    isolate: false,
    testTimeout: 15_000,
    restoreMocks: true,
    unstubEnvs: true,
    coverage: {
      provider: 'v8',
      include: ['scenarios/**', 'simulator/**', 'target-adapter/**', 'reports/**'],
      exclude: ['reports/html/page/**'],
      reporter: ['text-summary', 'json-summary'],
    },
  },
});
