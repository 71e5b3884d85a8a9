import { expect, it } from 'vitest';
import { absent, entries, sameValue, shows, showsNot, unmetIn, without } from '../../../scenarios/checks/wish.ts';

const resource = {
  id: '7',
  title: 'Engineer',
  nickName: null,
  phoneNumbers: [
    { type: 'home', value: 'tel:+1-202-555-0102' },
    { type: 'work', value: '+1 (202) 555-0101', primary: true },
  ],
};

it('takes letter case, order and the spacing of numbers as the choice of the target', () => {
  const wishes = [
    shows('ENGINEER', 'title'),
    entries(
      [
        { type: 'work', value: '+1-202-555-0101' },
        { type: 'home', value: '+1-202-555-0102' },
      ],
      'phoneNumbers',
    ),
  ];

  expect(unmetIn(resource, wishes)).toBeUndefined();
});

it.each([undefined, null, '', [], [{}]])('takes %j for absent', (ims) => {
  expect(unmetIn({ ...resource, ims }, [absent('ims')])).toBeUndefined();
});

it('tells each attribute that shows something else, and what it shows', () => {
  const wishes = [shows('Boss', 'title'), absent('phoneNumbers'), shows('Ada', 'nickName')];

  expect(unmetIn(resource, wishes)).toEqual({
    expected: 'title “Boss”, phoneNumbers absent, nickName “Ada”',
    actual: 'title “Engineer”, phoneNumbers [home tel:+1-202-555-0102, work +1 (202) 555-0101], nickName absent',
  });
});

it('counts the values of a list', () => {
  const work = { type: 'work', value: '+1-202-555-0101' };

  expect(unmetIn(resource, [entries([work], 'phoneNumbers')])?.expected).toBe('phoneNumbers [work +1-202-555-0101]');
  expect(unmetIn(resource, [without({ type: 'fax' }, 'phoneNumbers'), showsNot('Boss', 'title')])).toBeUndefined();
  expect(unmetIn(resource, [without({ type: 'work' }, 'phoneNumbers')])).toBeDefined();
  expect(unmetIn(resource, [showsNot('Engineer', 'title')])?.expected).toBe('title not “Engineer”');
});

it('does not take one number for another, nor a word for a switch', () => {
  expect(sameValue('+1-202-555-0101', '+1-202-555-0102')).toBe(false);
  expect(sameValue('true', true)).toBe(false);
  expect(sameValue(undefined, 'x')).toBe(false);
});
