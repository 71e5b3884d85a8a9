import { expect, it } from 'vitest';
import { fail, pass, skip, unjudged, warn } from '../../../scenarios/check.ts';
import { type Demand, heaviest, isNoCrash, judgeStatus, judgeStatuses } from '../../../scenarios/checks/expectation.ts';
import { anAnswer } from '../../simulator/build.ts';
import { asked, refusal } from '../build.ts';

const demand: Demand = {
  expected: '400',
  passes: (status) => status === 400,
  tolerates: (status) => status === 422,
  reason: 'why',
  scimType: 'invalidSyntax',
};
const to = (status: number, scimType?: string) => judgeStatus(asked('POST /Users', refusal(status, scimType)), demand);

it('passes the status that is demanded, and warns of another scimType or none', () => {
  expect(to(400, 'invalidSyntax')).toEqual({ kind: 'pass' });
  expect(to(400, 'invalidValue').kind).toBe('warn');
  expect(to(400).kind).toBe('warn');
});

it('warns of what is tolerated, with the reason, and fails the rest', () => {
  expect(to(422)).toMatchObject({ kind: 'warn', reason: 'why' });
  expect(to(500)).toMatchObject({ kind: 'fail', expected: '400' });
  expect(judgeStatus(asked('GET /Users', anAnswer(200)), demand).kind).toBe('fail');
});

it.each([429, 502, 503, 504])('cannot judge by %i', (status) => {
  expect(to(status).kind).toBe('error');
});

it('cannot judge without an answer, or without a request', () => {
  expect(judgeStatus(asked('GET /Users'), demand).kind).toBe('error');
  expect(judgeStatuses({}, demand).kind).toBe('error');
});

it('tells the heaviest of several', () => {
  const red = fail({ expected: 'a', actual: 'b' });
  const odd = warn({ expected: 'a', actual: 'b', reason: 'c' });

  expect(heaviest([pass, odd, unjudged('x'), red])).toBe(red);
  expect(heaviest([pass, odd, unjudged('x')]).kind).toBe('error');
  expect(heaviest([skip('x'), pass, odd])).toBe(odd);
  expect(heaviest([])).toBe(pass);
});

it('takes 501 for no crash', () => {
  expect([200, 404, 501].every(isNoCrash)).toBe(true);
  expect(isNoCrash(500)).toBe(false);
});
