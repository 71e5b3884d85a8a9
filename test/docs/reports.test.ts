import { expect, it } from 'vitest';
import { runEventSchema } from '../../reports/run-log/schema.ts';
import { reporterNames } from '../../scenarios/cli/catalogue.ts';
import { readPage } from './page.ts';

const { text } = readPage('docs/reports.md');

it('names every report that can be asked for', () => {
  expect(reporterNames.filter((name) => !text.includes(`| \`${name}\` |`))).toEqual([]);
});

it('names every type of event that a run log holds', () => {
  const types = runEventSchema.options.map((option) => option.shape.type.value);

  expect(types.filter((type) => !text.includes(`\`${type}\``))).toEqual([]);
});
