import { expect, it } from 'vitest';
import { errorStatus } from '../../../scenarios/observers/error-status.ts';
import { observed } from '../build.ts';

it('passes the same number as a string', () => {
  expect(errorStatus.judge(...observed(404, { status: '404' }))).toEqual({ kind: 'pass' });
});

it.each([404, '400', 404.5, true])('fails %j', (status) => {
  expect(errorStatus.judge(...observed(404, { status }))).toMatchObject({
    kind: 'fail',
    expected: '"status": "404"',
    actual: `"status": ${JSON.stringify(status)}`,
  });
});

it('looks only where an error says a status: that it must is looked at elsewhere', () => {
  expect(errorStatus.when(...observed(404, { detail: 'no' }))).toBe(false);
  expect(errorStatus.when(...observed(200, { status: 'active' }))).toBe(false);
});
