import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));
/** What only CI installs: `npm ci --prefix .ci`. */
const ciOnly = (name: string): [string, string] => [
  name,
  fileURLToPath(new URL(`node_modules/${name}`, import.meta.url)),
];

/** What needs more than Node and npm: a browser, a real mailbox, a packed tarball, a real SCIM server. */
export default defineConfig({
  root,
  resolve: { alias: Object.fromEntries(['playwright-core', 'axe-core'].map(ciOnly)) },
  test: {
    include: ['test-wide/**/*.test.ts'],
    sequence: { shuffle: true },
    pool: 'threads',
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    restoreMocks: true,
    unstubEnvs: true,
  },
});
