import { expect, it } from 'vitest';
import { nothingDoubled } from '../../../../scenarios/checks/token/nothing-doubled.ts';
import { nothingStored } from '../../../../scenarios/checks/token/nothing-stored.ts';
import { anAnswer, aUser } from '../../../simulator/build.ts';
import { aDelivery, asked, listing, lookUpOf, silent } from '../../build.ts';

const ada = aUser('7');
const foundAs = (seen: ReturnType<typeof listing>) => ({
  ...seen,
  userName: 'ada.berg.r7f3k2.1@example.org',
  discovery: silent,
});

it('passes where each person who waited exists once', () => {
  expect(nothingDoubled.judge({ people: [foundAs(listing(ada)), foundAs(listing(ada))] })).toEqual({ kind: 'pass' });
});

it('fails one who is missing or doubled, whatever could not be judged before', () => {
  const moment = foundAs(lookUpOf(anAnswer(503)));

  expect(nothingDoubled.judge({ people: [moment, foundAs(listing())] }).kind).toBe('fail');
  expect(
    nothingDoubled.judge({ people: [foundAs(listing(ada)), foundAs(listing(ada, { ...ada, id: '8' }))] }),
  ).toMatchObject({
    actual: '2 accounts with this userName',
  });
  expect(nothingDoubled.judge({ people: [moment, foundAs(listing(ada))] }).kind).toBe('error');
});

it('takes nobody as lost where nothing waited, and still fails who is doubled', () => {
  const test = aDelivery([asked('GET /Users', anAnswer(200))], { settlement: { kind: 'done', action: 'test' } });
  const twice = foundAs(listing(ada, { ...ada, id: '8' }));

  expect(nothingDoubled.judge({ people: [foundAs(listing(ada)), foundAs(listing())], deliveries: [test] })).toEqual({
    kind: 'skip',
    reason: 'nothing waited: the identity provider had not stopped',
  });
  expect(nothingDoubled.judge({ people: [foundAs(listing()), twice], deliveries: [test] }).kind).toBe('fail');
  expect(nothingDoubled.judge({ people: [foundAs(listing())], deliveries: [test, test] }).kind).toBe('fail');
});

it('does not judge where nobody was looked for', () => {
  expect(nothingDoubled.judge({ people: [] }).kind).toBe('error');
});

it('passes where nobody of the refused was stored, and fails where somebody was', () => {
  expect(nothingStored.judge({ people: [listing(), listing()], discovery: silent })).toEqual({ kind: 'pass' });
  expect(nothingStored.judge({ people: [lookUpOf(anAnswer(503)), listing(ada)], discovery: silent })).toMatchObject({
    kind: 'fail',
    expected: 'nobody of the refused creates',
  });
});
