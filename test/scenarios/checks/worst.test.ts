import { expect, it } from 'vitest';
import { fail, pass, skip, unjudged, warn } from '../../../scenarios/check.ts';
import { worstOf } from '../../../scenarios/checks/worst.ts';

const found = { expected: 'one', actual: 'none' };

it('hides no failure behind what was judged before it', () => {
  expect(worstOf([pass, skip('no filter'), unjudged('503'), warn({ ...found, reason: 'r' }), fail(found)])).toEqual(
    fail(found),
  );
});

it('puts what could not be judged before a warning, and a warning before a skip', () => {
  expect(worstOf([skip('s'), warn({ ...found, reason: 'r' }), unjudged('503')]).kind).toBe('error');
  expect(worstOf([skip('s'), warn({ ...found, reason: 'r' })]).kind).toBe('warn');
  expect(worstOf([pass, skip('s')]).kind).toBe('skip');
});

it('passes where nothing is said', () => {
  expect(worstOf([])).toEqual(pass);
});
