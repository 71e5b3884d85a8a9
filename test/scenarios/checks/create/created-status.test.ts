import { expect, it } from 'vitest';
import { createdStatus } from '../../../../scenarios/checks/create/created-status.ts';
import { anAnswer, aUser } from '../../../simulator/build.ts';
import { asked, refusal } from '../../build.ts';

const created = (status: number) => ({ exchanges: [asked('POST /Users', anAnswer(status, aUser('7')))] });

it('passes 201', () => {
  expect(createdStatus.judge(created(201))).toEqual({ kind: 'pass' });
});

it.each([200, 202, 204])('fails %i', (status) => {
  expect(createdStatus.judge(created(status))).toEqual({
    kind: 'fail',
    expected: '201 Created',
    actual: `POST /Users answered ${status}`,
  });
});

it('skips 202 where the target declares that a person has yet to accept', () => {
  expect(createdStatus.judge({ ...created(202), invitation: 'mail' }).kind).toBe('skip');
  expect(createdStatus.judge({ ...created(202), invitation: 'none' }).kind).toBe('fail');
  expect(createdStatus.judge({ ...created(200), invitation: 'mail' }).kind).toBe('fail');
});

it('skips where nobody was created', () => {
  expect(createdStatus.judge({ exchanges: [asked('POST /Users', refusal(409))] }).kind).toBe('skip');
});
