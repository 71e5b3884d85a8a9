import { expect, it } from 'vitest';
import { nothingHalfCreated } from '../../../../scenarios/checks/seats/nothing-half-created.ts';
import { aUser } from '../../../simulator/build.ts';
import { listing, lookUpOf, mailSeen, refusal, silent } from '../../build.ts';

const expected = 'nothing is left of the refused person';
const nobody = { ...listing(), discovery: silent };

it('passes where nobody is found', () => {
  expect(nothingHalfCreated.judge(nobody)).toEqual({ kind: 'pass' });
  expect(nothingHalfCreated.judge({ ...nobody, view: { found: undefined }, mail: mailSeen() }).kind).toBe('pass');
});

it('passes a notice that invites nobody', () => {
  expect(nothingHalfCreated.judge({ ...nobody, mail: mailSeen(undefined) }).kind).toBe('pass');
});

it.each([
  ['an invitation was sent', { ...nobody, mail: mailSeen('https://x.test/accept?token=1') }],
  ['the administrator sees the person as pending', { ...nobody, view: { found: { id: '7', state: 'pending' } } }],
  ['the administrator sees the person', { ...nobody, view: { found: { id: '7' } } }],
  ['1 in the answer to userName eq', { ...listing(aUser('7')), discovery: silent }],
])('fails: %s', (actual, evidence) => {
  expect(nothingHalfCreated.judge(evidence)).toEqual({ kind: 'fail', expected, actual });
});

it('goes by the administrator where there are no filters', () => {
  const unfiltered = { ...lookUpOf(refusal(400)), discovery: { ...silent, filter: false } };

  expect(nothingHalfCreated.judge({ ...unfiltered, view: { found: undefined } }).kind).toBe('pass');
  expect(nothingHalfCreated.judge(unfiltered).kind).toBe('skip');
});
