import { expect, it } from 'vitest';
import { pendingAddressHandled } from '../../../../scenarios/checks/duplicate/pending-address-handled.ts';
import { anAnswer } from '../../../simulator/build.ts';
import { aDelivery, asked } from '../../build.ts';

const judge = (status?: number) =>
  pendingAddressHandled.judge(aDelivery([asked('POST /Users', status === undefined ? undefined : anAnswer(status))]))
    .kind;

it.each([201, 400, 403, 409])('passes %i: who gets the address is the target’s choice', (status) => {
  expect(judge(status)).toBe('pass');
});

it.each([401, 500])('fails %i', (status) => {
  expect(judge(status)).toBe('fail');
});

it.each([undefined, 429, 503])('does not judge a bad moment: %s', (status) => {
  expect(judge(status)).toBe('error');
});
