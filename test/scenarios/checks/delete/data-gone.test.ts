import { expect, it } from 'vitest';
import { dataGone } from '../../../../scenarios/checks/delete/data-gone.ts';

const lost = { nickName: 'Nick' };

it('passes where the new account has nothing of the old one', () => {
  expect(dataGone.judge({ resource: { id: '8' }, lost })).toEqual({ kind: 'pass' });
  expect(dataGone.judge({ resource: { id: '8', nickName: 'Other' }, lost }).kind).toBe('pass');
});

it('names what came back, in whatever letter case', () => {
  expect(dataGone.judge({ resource: { id: '8', nickname: 'NICK' }, lost })).toEqual({
    kind: 'fail',
    expected: 'no nickName',
    actual: 'nickName of the deleted account',
  });
});

it('skips where there is nothing to compare', () => {
  expect(dataGone.judge({ resource: { id: '8' }, lost: {} }).kind).toBe('skip');
  expect(dataGone.judge({ resource: undefined, lost }).kind).toBe('skip');
});
