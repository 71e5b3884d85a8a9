import { expect, it } from 'vitest';
import { gatherCatalogue } from '../../.ci/docs/catalogue.mjs';
import { pagesWithBlocks } from '../../.ci/docs/pages.mjs';
import { steadyText } from '../../.ci/docs/picture.mjs';
import { readPage } from './page.ts';

const root = new URL('../../', import.meta.url);
const catalogue = await gatherCatalogue((module) => import(new URL(`${module}.ts`, root).href));
const generated = pagesWithBlocks(root, catalogue);

it('finds the pages that have blocks', () => {
  expect(generated.map(({ file }) => file)).toEqual(
    expect.arrayContaining([
      'docs/commands.md',
      'docs/coverage.md',
      'docs/dialects.md',
      'docs/problems.md',
      'docs/scenarios.md',
    ]),
  );
});

it.each(generated)('$file says what the code says; if not: npm run docs', ({ file, text }) => {
  expect(readPage(file).text).toBe(text);
});

it('explains each problem under its code', () => {
  const { text } = readPage('docs/problems.md');
  const explained = [...text.matchAll(/^### ([A-Z_]+)$/gm)].map(([, code]) => code);

  expect(explained).toEqual(Object.keys(catalogue.problemCodes));
});

it('shows every scenario in the picture of a run; if not: npm run docs', () => {
  const drawn = steadyText(readPage('docs/pictures/lifecycle.svg').text);
  // The terminal cuts a title where the columns begin.
  const told = catalogue.scenarios.filter(({ suite }) => suite === 'lifecycle');
  const missing = told.filter(({ title }) => !drawn.includes(title.slice(0, 28).trim()));

  expect(missing.map(({ id }) => id)).toEqual([]);
});
