import { expect, it } from 'vitest';
import { accepted } from '../../../../scenarios/checks/invitation/accepted.ts';

const followed = { exchanges: [], ended: 'answered', status: 200 } as const;
const lockedOut = { view: { found: { id: '7', canLogIn: false, state: 'pending' } } };

it('passes a page, where nobody is told otherwise', () => {
  expect(accepted.judge(followed)).toEqual({ kind: 'pass' });
  expect(accepted.judge({ ...followed, view: { found: { id: '7' } } }).kind).toBe('pass');
  expect(accepted.judge({ ...followed, view: { found: { id: '7', canLogIn: true } } }).kind).toBe('pass');
});

it('fails who stands outside all the same, and says in which state', () => {
  expect(accepted.judge({ ...followed, ...lockedOut })).toEqual({
    kind: 'fail',
    expected: 'the person can log in',
    actual: 'they cannot: pending',
  });
});

it('skips where the page may wait for a click, and nothing shows that anybody accepted', () => {
  expect(accepted.judge({ ...followed, ...lockedOut, click: 'Accept' })).toMatchObject({ kind: 'skip' });
  expect(accepted.judge({ ...followed, click: 'Accept' }).kind).toBe('skip');
  expect(accepted.judge({ ...followed, click: 'Accept', view: { found: { id: '7' } } }).kind).toBe('skip');
});

it('passes a page with a form or a script behind which the person is in all the same', () => {
  const view = { found: { id: '7', canLogIn: true } };

  expect(accepted.judge({ ...followed, click: 'a page that a script fills', view })).toEqual({ kind: 'pass' });
  expect(accepted.judge({ ...followed, click: 'a page that a script fills', activated: true }).kind).toBe('pass');
});

it('fails where the administrator finds nobody', () => {
  expect(accepted.judge({ ...followed, view: { found: undefined } })).toMatchObject({
    kind: 'fail',
    actual: 'the administrator finds nobody',
  });
});

it('fails a link that is dead', () => {
  expect(accepted.judge({ ...followed, status: 410 })).toMatchObject({ actual: 'the link answered 410' });
});

it('judges neither a link that must not be followed nor a bad moment', () => {
  expect(accepted.judge({ exchanges: [], ended: 'refused', reason: 'it leads to evil.test' })).toEqual({
    kind: 'error',
    reason: 'it leads to evil.test',
  });
  expect(accepted.judge({ ...followed, status: 503 }).kind).toBe('error');
  expect(accepted.judge({ exchanges: [], ended: 'answered' }).kind).toBe('error');
});

it('says of a link that got no answer why, and not that nothing was sent', () => {
  expect(accepted.judge({ exchanges: [], ended: 'answered', reason: 'no answer within 10 s' })).toEqual({
    kind: 'error',
    reason: 'no answer within 10 s',
  });
});
