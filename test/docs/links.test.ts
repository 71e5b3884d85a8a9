import { existsSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { anchorsIn, linksIn, pathOf, readPages } from './page.ts';

const pages = readPages();
const anchors = new Map(pages.map((page) => [page.file, anchorsIn(page)]));

it('has read pages and links, so that its verdict means something', () => {
  expect(pages.length).toBeGreaterThan(20);
  expect(pages.flatMap(linksIn).length).toBeGreaterThan(100);
});

it.each(pages)('$file leads nowhere but to what exists', (page) => {
  const dead = linksIn(page).filter((link) => !/^https:/.test(link) && !leadsSomewhere(page.file, link));

  expect(dead).toEqual([]);
});

it('has no page that no other page leads to', () => {
  const reached = new Set(
    pages.flatMap((page) =>
      linksIn(page)
        .map((link) => fileOf(page.file, link))
        .filter((file) => file !== page.file),
    ),
  );

  expect(pages.map(({ file }) => file).filter((file) => file !== 'README.md' && !reached.has(file))).toEqual([]);
});

function leadsSomewhere(from: string, link: string): boolean {
  const file = fileOf(from, link);
  const anchor = link.split('#')[1];
  if (!existsSync(pathOf(file))) return false;
  return anchor === undefined || anchors.get(file)?.has(anchor) === true;
}

/** The file that a link leads to, by its path in the project. */
function fileOf(from: string, link: string): string {
  const [path = ''] = link.split('#');
  return path === '' ? from : relative(pathOf('.'), resolve(dirname(pathOf(from)), path));
}
