import { expect, it } from 'vitest';
import { queueDelivered } from '../../../../scenarios/checks/token/queue-delivered.ts';
import { anAnswer } from '../../../simulator/build.ts';
import { aDelivery, asked, done, refusal } from '../../build.ts';

const test = aDelivery([asked('GET /Users', anAnswer(200))], { settlement: { kind: 'done', action: 'test' } });
const delivered = aDelivery([asked('POST /Users', anAnswer(201))], { settlement: done });
const waiting = aDelivery([], { settlement: { kind: 'waiting', reason: '401' } });
const expected = 'each waiting change is delivered';
const judge = (...deliveries: readonly (typeof test)[]) => queueDelivered.judge({ deliveries });

it('passes where all was delivered', () => {
  expect(judge(test, delivered, delivered)).toEqual({ kind: 'pass' });
});

it('skips where nothing waited, since only a 401 makes changes wait', () => {
  expect(judge(test)).toEqual({ kind: 'skip', reason: 'nothing waited: the identity provider had not stopped' });
  expect(judge().kind).toBe('error');
});

it('fails what still waits after a test that passed', () => {
  expect(judge(test, delivered, waiting)).toEqual({ kind: 'fail', expected, actual: 'one is still waiting' });
});

it('fails what was refused, whatever could not be judged before it', () => {
  const moment = aDelivery([asked('POST /Users', anAnswer(503))]);

  expect(judge(test, moment, aDelivery([asked('POST /Users', refusal(403))]))).toEqual({
    kind: 'fail',
    expected,
    actual: 'POST /Users answered 403, “No.”',
  });
  expect(judge(test, moment, delivered).kind).toBe('error');
});

it('goes by the test where that held everything back', () => {
  const refusedTest = aDelivery([asked('GET /Users', refusal(401))], {
    settlement: { kind: 'refused', reason: 'no', status: 401 },
  });

  expect(judge(refusedTest, waiting)).toMatchObject({ kind: 'fail', actual: 'GET /Users answered 401, “No.”' });
  expect(judge(aDelivery([asked('GET /Users', anAnswer(503))]), waiting).kind).toBe('error');
});
