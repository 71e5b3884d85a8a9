import { describe, expect, it } from 'vitest';
import { survivorWorks } from '../../../../scenarios/checks/token/survivor-works.ts';
import { tokenLives } from '../../../../scenarios/checks/token/token-lives.ts';
import { anAnswer } from '../../../simulator/build.ts';
import { asked } from '../../build.ts';

describe.each([
  [survivorWorks, 'the new token works'],
  [tokenLives, 'the token works in half of its time'],
] as const)('$id', (check, expected) => {
  const judge = (status?: number) =>
    check.judge({ exchanges: [asked('GET /Users', status === undefined ? undefined : anAnswer(status))] });

  it('passes a token that is let in', () => {
    expect(judge(200)).toEqual({ kind: 'pass' });
  });

  it.each([401, 403, 500])('fails %i', (status) => {
    expect(judge(status)).toEqual({ kind: 'fail', expected, actual: `GET /Users answered ${status}` });
  });

  it('does not judge a bad moment', () => {
    expect([judge().kind, judge(503).kind, check.judge({}).kind]).toEqual(['error', 'error', 'error']);
  });
});
