import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, it } from 'vitest';
import { reportJsonSchema } from '../../reports/json-schema.ts';
import { runLogJsonSchema } from '../../reports/run-log/schema.ts';
import { stagingRun } from './invented-runs.ts';

// `npm run docs` writes them.
it.each([
  ['run-log', runLogJsonSchema],
  ['report', reportJsonSchema],
])('publishes schemas/%s.json as the code has it', async (name, schema) => {
  await expect(`${JSON.stringify(schema(), undefined, 2)}\n`).toMatchFileSnapshot(`../../schemas/${name}.json`);
});

it('publishes a run log schema that takes each event, and newer members too, but no wrong one', () => {
  const ajv = new Ajv2020();
  addFormats.default(ajv);
  const validate = ajv.compile(runLogJsonSchema());

  const refused = stagingRun().filter((event) => !validate({ ...event, mood: 'new' }));

  expect(refused).toEqual([]);
  expect(validate({ type: 'note', at: 'yesterday' })).toBe(false);
});
