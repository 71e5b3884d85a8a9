import { expect, it } from 'vitest';
import { renamed } from '../../../../scenarios/checks/groups/renamed.ts';
import { anAnswer } from '../../../simulator/build.ts';
import { readOf } from '../../build.ts';

const judge = (displayName: unknown) =>
  renamed.judge({ ...readOf(anAnswer(200, { id: '9', displayName }), '/Groups/9'), displayName: 'Ventas Zürich' });

it('passes the new name, however it is composed', () => {
  expect(judge('Ventas Zürich')).toEqual({ kind: 'pass' });
  expect(judge('Ventas Zu\u0308rich').kind).toBe('pass');
});

it('fails the old one, and none', () => {
  expect(judge('Ventas')).toEqual({
    kind: 'fail',
    expected: 'displayName “Ventas Zürich”',
    actual: 'displayName “Ventas”',
  });
  expect(judge(undefined)).toMatchObject({ actual: 'displayName absent' });
});
