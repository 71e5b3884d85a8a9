import { expect, it } from 'vitest';
import { seatRefused } from '../../../../scenarios/checks/seats/seat-refused.ts';
import { anAnswer } from '../../../simulator/build.ts';
import { aDelivery, asked, refusal } from '../../build.ts';

const judge = (answer?: Parameters<typeof asked>[1]) => seatRefused.judge(aDelivery([asked('POST /Users', answer)]));

it.each([400, 402, 403, 409, 422])('passes %i with a detail: which status says it is settled nowhere', (status) => {
  expect(judge(refusal(status))).toEqual({ kind: 'pass' });
});

it.each([undefined, '', '  ', 7])('only warns of a refusal whose detail is %j', (detail) => {
  expect(judge(anAnswer(403, { detail }))).toMatchObject({
    kind: 'warn',
    actual: 'POST /Users answered 403, without a detail',
    reason: 'the administrator sees a status and no cause',
  });
});

it.each([200, 201, 401, 500])('fails %i', (status) => {
  expect(judge(refusal(status)).kind).toBe('fail');
});

it('does not judge a bad moment', () => {
  expect([judge().kind, judge(refusal(503)).kind, seatRefused.judge(aDelivery([])).kind]).toEqual([
    'error',
    'error',
    'error',
  ]);
});

it('goes by the last create', () => {
  const exchanges = [asked('POST /Users', refusal(503)), asked('POST /Users', refusal(403))];

  expect(seatRefused.judge(aDelivery(exchanges)).kind).toBe('pass');
});
