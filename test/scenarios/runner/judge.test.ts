import { describe, expect, it } from 'vitest';
import {
  type Check,
  defineCheck,
  fail,
  type Judgement,
  pass,
  type Sources,
  skip,
  unjudged,
  warn,
} from '../../../scenarios/check.ts';
import { judge } from '../../../scenarios/runner/judge.ts';
import { createRedactor } from '../../../scenarios/runner/redactor.ts';
import { aMail, asked } from '../build.ts';

const secret = '9fK2c81bQ';
const redactor = createRedactor();
redactor.learn(secret);

const aCheck = (judgement: Judgement): Check<Sources> =>
  defineCheck({
    id: 'create/location',
    title: 'A create answers with the URL of the new resource',
    requirements: ['RFC7644-3.3-07'],
    hint: 'Send it.',
    breaks: 'Clients get lost.',
    judge: () => judgement,
  });
const judged = (judgement: Judgement, evidence: Sources = {}) =>
  judge(aCheck(judgement), evidence, { profile: 'interop', redactor });

it('records a failure with what was wanted, what was seen, and what to do', () => {
  const { status, record } = judged(fail({ expected: 'Location', actual: 'no Location header' }));

  expect(status).toBe('fail');
  expect(record).toEqual({
    id: 'create/location',
    title: 'A create answers with the URL of the new resource',
    requirements: ['RFC7644-3.3-07'],
    status: 'fail',
    expected: 'Location',
    actual: 'no Location header',
    hint: 'Send it.',
    breaks: 'Clients get lost.',
    exchanges: [],
    mails: [],
  });
});

it('records a warning with its reason and the advice', () => {
  expect(judged(warn({ expected: 'e', actual: 'a', reason: 'r' })).record).toMatchObject({
    status: 'warn',
    reason: 'r',
    hint: 'Send it.',
  });
});

it.each([pass, skip('no filter'), unjudged('503')])('gives no advice where nothing is wrong: $kind', (judgement) => {
  expect(judged(judgement).record).not.toHaveProperty('hint');
  expect(judged(judgement).record).not.toHaveProperty('expected');
});

it('points to the exchanges and mails that show it', () => {
  const evidence = {
    exchanges: [asked('GET /a', undefined, { id: 'x3' }), asked('GET /b', undefined, { id: 'x4' })],
    mails: [aMail({ id: 'm7' })],
  };

  expect(judged(pass, evidence).record).toMatchObject({ exchanges: ['x3', 'x4'], mails: ['m7'] });
});

describe('a secret', () => {
  it.each([
    fail({ expected: secret, actual: secret }),
    warn({ expected: secret, actual: secret, reason: secret }),
    skip(`because of ${secret}`),
    unjudged(`because of ${secret}`),
  ])('stands in no verdict: $kind', (judgement) => {
    expect(JSON.stringify(judged(judgement).record)).not.toContain(secret);
  });
});

it('hands a judge that throws on to whoever runs it: a fault of ours is no verdict', () => {
  const check = {
    ...aCheck(pass),
    judge: () => {
      throw new TypeError('ours');
    },
  };

  expect(() => judge(check, {}, { profile: 'interop', redactor })).toThrow('ours');
});
