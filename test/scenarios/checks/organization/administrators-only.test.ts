import { expect, it } from 'vitest';
import { administratorsOnly } from '../../../../scenarios/checks/organization/administrators-only.ts';
import { anAnswer } from '../../../simulator/build.ts';
import { asked } from '../../build.ts';

const judge = (forbidden: readonly number[], allowed: readonly number[]) =>
  administratorsOnly.judge({
    forbidden: forbidden.map((status) => asked('POST /tokens', anAnswer(status))),
    allowed: allowed.map((status) => asked('POST /tokens', anAnswer(status))),
  });

it('passes where everybody else gets 401 or 403, and an administrator is let in', () => {
  expect(judge([401, 403], [200, 201])).toEqual({ kind: 'pass' });
});

it.each([200, 204, 404, 500])('fails where somebody else gets %i', (status) => {
  expect(judge([403, status], [200])).toMatchObject({ kind: 'fail', expected: '401 or 403 to anybody else' });
});

it('fails where an administrator is kept out', () => {
  expect(judge([403], [200, 403])).toMatchObject({ kind: 'fail', expected: 'allowed to an administrator' });
});
