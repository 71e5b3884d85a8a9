import { describe, expect, it } from 'vitest';
import { takenRefused } from '../../../../scenarios/checks/email/taken-refused.ts';
import { anAnswer, aUser } from '../../../simulator/build.ts';
import { aDelivery, asked, refusal, silent } from '../../build.ts';

const judge = (
  exchanges: Parameters<typeof aDelivery>[0],
  { emailChange = 'at-once' as 'at-once' | 'verify-first', discovery = silent } = {},
) => takenRefused.judge({ ...aDelivery(exchanges, { discovery }), emailChange });

describe.each(['PUT', 'PATCH'])('%s', (method) => {
  const changed = (answer?: Parameters<typeof asked>[1]) => [asked(`${method} /Users/7`, answer)];

  it.each([400, 409])('passes %i', (status) => {
    expect(judge(changed(refusal(status, 'uniqueness')))).toEqual({ kind: 'pass' });
  });

  it.each([403, 404, 412, 422])('only warns of %i', (status) => {
    expect(judge(changed(refusal(status))).kind).toBe('warn');
  });

  it.each([401, 500])('fails %i', (status) => {
    expect(judge(changed(refusal(status))).kind).toBe('fail');
  });

  it('fails a success, and only warns where the address has to be verified first', () => {
    expect(judge(changed(anAnswer(200, aUser('7'))))).toMatchObject({
      kind: 'fail',
      actual: `${method} /Users/7 answered 200`,
    });
    expect(judge(changed(anAnswer(200, aUser('7'))), { emailChange: 'verify-first' }).kind).toBe('warn');
  });

  it('does not judge a bad moment', () => {
    expect([judge(changed()).kind, judge(changed(anAnswer(503))).kind]).toEqual(['error', 'error']);
  });
});

it('judges the change, not what was read around it', () => {
  const read = asked('GET /Users/7', anAnswer(200, aUser('7')));

  expect(judge([read, asked('PATCH /Users/7', refusal(409)), read]).kind).toBe('pass');
});

it('skips a target without PATCH', () => {
  expect(judge([asked('PATCH /Users/7', refusal(501))]).kind).toBe('skip');
  expect(judge([asked('PATCH /Users/7', refusal(501))], { discovery: { ...silent, patch: true } }).kind).toBe('fail');
});

it('skips where no change was sent, and does not judge where it could not be', () => {
  expect(judge([asked('GET /Users/7', anAnswer(200, aUser('7')))])).toEqual({
    kind: 'skip',
    reason: 'Microsoft Entra ID sent no change',
  });
  expect(judge([asked('GET /Users/7', refusal(500))]).kind).toBe('error');
  expect(judge([asked('GET /Users', anAnswer(200)), asked('GET /Users/7', refusal(500))]).kind).toBe('error');
  expect(judge([]).kind).toBe('error');
});
