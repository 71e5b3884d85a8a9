import { expect, it } from 'vitest';
import { errorBody } from '../../../scenarios/observers/error-body.ts';
import { bulkResponse, errorSchema } from '../../../target-adapter/scim/urns.ts';
import { observed } from '../build.ts';

it('passes a SCIM error, with more URNs beside its own and in any letter case', () => {
  expect(errorBody.judge(...observed(404, { schemas: [errorSchema], status: '404' }))).toEqual({ kind: 'pass' });
  expect(errorBody.judge(...observed(404, { schemas: ['urn:x', errorSchema.toUpperCase()] })).kind).toBe('pass');
});

it.each([
  ['another body', { error: 'no' }, 'without it'],
  ['text', undefined, 'without a body'],
])('fails %s', (_what, body, actual) => {
  expect(errorBody.judge(...observed(404, body))).toMatchObject({
    kind: 'fail',
    actual: expect.stringContaining(actual),
  });
});

it.each([401, 413, 429, 502])('only warns where a gateway may have answered %i', (status) => {
  expect(errorBody.judge(...observed(status, undefined)).kind).toBe('warn');
});

it('only warns of a bulk job that failed and tells the error of each operation', () => {
  expect(errorBody.judge(...observed(412, { schemas: [bulkResponse], Operations: [] })).kind).toBe('warn');
});

it('looks at errors alone', () => {
  expect(errorBody.when(...observed(200, {}))).toBe(false);
  expect(errorBody.when(...observed(400, {}))).toBe(true);
});
