import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const lists = fileURLToPath(new URL('../../test-wide/golden/', import.meta.url));
const pages = fileURLToPath(new URL('../../docs/findings/', import.meta.url));

/** Found by chance, so that it is on a page and in no list. */
const byChance: readonly string[] = ['concurrency/no-lost-update', 'concurrency/no-lost-member'];

it.each(['scimmy', 'scim2-server', 'elimity', 'scim-sdk'])(
  '%s.md gives the reason of each finding, and of no other',
  async (server) => {
    const listed = await Promise.all(
      (await readdir(lists))
        .filter((name) => name.startsWith(server))
        .map((name) => readFile(`${lists}${name}`, 'utf8')),
    );
    const page = await readFile(`${pages}${server}.md`, 'utf8');

    const found = listed.flatMap((text) => text.trim().split('\n')).map((line) => line.split(' ').at(-1) ?? '');
    const paragraphs = page.split(/^- /m).filter((text) => text.startsWith('**Checks**'));
    const named = paragraphs.flatMap((text) => [...text.matchAll(/`([a-z]+\/[a-z-]+)`/g)].map(([, id]) => id ?? ''));

    expect(found.length).toBeGreaterThan(0);
    expect([...new Set(named)].filter((id) => !byChance.includes(id)).sort()).toEqual([...new Set(found)].sort());
  },
);
