import { expect, it } from 'vitest';
import { reassignLinked } from '../../../../scenarios/checks/duplicate/reassign-linked.ts';

it('passes the account that was there before, and fails another', () => {
  expect(reassignLinked.judge({ expectedId: '7', linkedId: '7' })).toEqual({ kind: 'pass' });
  expect(reassignLinked.judge({ expectedId: '7', linkedId: '8' })).toEqual({
    kind: 'fail',
    expected: 'the account that was there before',
    actual: 'another account with another id',
  });
});

it('does not judge where one of them is not known', () => {
  expect(reassignLinked.judge({ expectedId: undefined, linkedId: '7' }).kind).toBe('error');
  expect(reassignLinked.judge({ expectedId: '7', linkedId: undefined }).kind).toBe('error');
});
