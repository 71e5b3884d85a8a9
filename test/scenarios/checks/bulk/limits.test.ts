import { expect, it } from 'vitest';
import { limitNamed, tooLargeRefused, tooManyRefused } from '../../../../scenarios/checks/bulk/limits.ts';
import type { ScimResponse } from '../../../../target-adapter/scim/exchange.ts';
import { anAnswer, anError } from '../../../simulator/build.ts';
import { asked, refusal } from '../../build.ts';
import { results } from './build.ts';

const beyond = (response?: ScimResponse) => ({ limit: 1000, exchanges: [asked('POST /Bulk', response)] });

it.each([
  ['413', refusal(413), 'pass'],
  ['400, as a front-end may', refusal(400), 'warn'],
  ['200', results(), 'fail'],
  ['a server error', refusal(500), 'fail'],
  ['a bad time', refusal(503), 'error'],
  ['nothing', undefined, 'error'],
])('judges a job beyond a limit that is answered with %s', (_what, response, kind) => {
  for (const check of [tooManyRefused, tooLargeRefused]) {
    expect(check.judge(beyond(response)).kind).toBe(kind);
    expect(check.judge({ ...beyond(response), lacks: 'maxOperations is 100000' }).kind).toBe('skip');
  }
});

it.each([
  ['names the limit', anAnswer(413, anError(413, 'at most 1000 operations')), 'pass'],
  ['says that it is too large', anAnswer(413, anError(413, 'Payload Too Large')), 'pass'],
  ['says something else', anAnswer(413, anError(413, 'Sorry.')), 'warn'],
  ['has no detail', anAnswer(413, { status: '413' }), 'fail'],
  ['is empty', anAnswer(413), 'fail'],
  ['is the page of a front-end', anAnswer(413, '<h1>413 Request Entity Too Large</h1>'), 'warn'],
  ['is no 413', refusal(400), 'skip'],
])('judges what the refusal says: it %s', (_what, response, kind) => {
  expect(limitNamed.judge({ jobs: [beyond(response)] }).kind).toBe(kind);
});

it('says nothing of limits that were not tried', () => {
  expect(limitNamed.judge({ jobs: [{ limit: 0, exchanges: [], lacks: 'too large' }] }).kind).toBe('skip');
});
