import { expect, it } from 'vitest';
import { differencesBetween } from '../../../scenarios/checks/between.ts';

it('takes two answers for the same whatever the order, the letter case of names and the form of absence', () => {
  const first = {
    id: '7',
    title: null,
    emails: [{ value: 'a', primary: false }, { value: 'b' }],
    meta: { version: '1' },
  };
  const second = { Emails: [{ value: 'b' }, { value: 'a' }], id: '7', phoneNumbers: [], meta: { version: '2' } };

  expect(differencesBetween(first, second)).toBeUndefined();
});

it('tells what differs on either side', () => {
  expect(differencesBetween({ id: '7', title: 'a' }, { id: '7' })).toEqual({
    first: 'title "a"',
    second: 'title absent',
  });
});
