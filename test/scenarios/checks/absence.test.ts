import { describe, expect, it } from 'vitest';
import { gone } from '../../../scenarios/checks/delete/gone.ts';
import { groupGone } from '../../../scenarios/checks/groups/deleted.ts';
import { anAnswer, aUser } from '../../simulator/build.ts';
import { readOf, refusal } from '../build.ts';

describe.each([gone, groupGone])('$id', ({ judge }) => {
  it('passes 404', () => {
    expect(judge(readOf(refusal(404)))).toEqual({ kind: 'pass' });
  });

  it('only warns of 410', () => {
    expect(judge(readOf(anAnswer(410)))).toEqual({
      kind: 'warn',
      expected: '404',
      actual: 'GET /Users/7 answered 410',
      reason: 'gone for good, though the RFC says 404',
    });
  });

  it.each([200, 204, 400, 403, 500])('fails %i', (status) => {
    expect(judge(readOf(anAnswer(status)))).toEqual({
      kind: 'fail',
      expected: '404',
      actual: `GET /Users/7 answered ${status}`,
    });
  });

  it('fails what is still shown as inactive: 404 is owed after a soft delete too', () => {
    expect(judge(readOf(anAnswer(200, aUser('7', { active: false })))).kind).toBe('fail');
  });

  it.each([401, 429, 502, 503, 504])('does not judge %i', (status) => {
    expect(judge(readOf(anAnswer(status))).kind).toBe('error');
  });

  it('does not judge a connection that ended', () => {
    expect(judge(readOf()).kind).toBe('error');
  });
});
