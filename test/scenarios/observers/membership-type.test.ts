import { expect, it } from 'vitest';
import { membershipType } from '../../../scenarios/observers/membership-type.ts';
import { ada, judged } from './build.ts';

it.each([['direct'], ['indirect'], ['Direct']])('passes %s', (type) => {
  expect(judged(membershipType, ada({ groups: [{ value: '1', type }] }))).toBe('pass');
});

it.each([['member'], [true]])('fails %s', (type) => {
  expect(judged(membershipType, ada({ groups: [{ value: '1', type }] }))).toBe('fail');
});

it('does not look at a membership without a type, nor at other lists', () => {
  expect(judged(membershipType, ada({ groups: [{ value: '1' }], emails: [{ value: 'a@x.test', type: 'work' }] }))).toBe(
    'not shown',
  );
});
