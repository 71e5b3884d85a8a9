import { expect, it } from 'vitest';
import { attributesIn } from '../../../scenarios/probe/schema-attribute.ts';

const sampleOf = (attribute: object, turn = 0) => attributesIn({ attributes: [attribute] })[0]?.sample(turn);

it('makes up two values of each kind', () => {
  expect(sampleOf({ name: 'title', type: 'string' })).toBe('Sample 1');
  expect(sampleOf({ name: 'title' }, 1)).toBe('Sample 2');
  expect(sampleOf({ name: 'locale', type: 'string' }, 1)).toBe('de-DE');
  expect(sampleOf({ name: 'onLeave', type: 'boolean' }, 1)).toBe(false);
  expect(sampleOf({ name: 'born', type: 'dateTime' })).toBeUndefined();
});

it('takes a listed value where any is, and an empty list for no suggestion', () => {
  const listOf = (canonicalValues: readonly string[]) => ({
    name: 'phoneNumbers',
    type: 'complex',
    multiValued: true,
    subAttributes: [{ name: 'value' }, { name: 'type', canonicalValues }, { name: 'display', mutability: 'readOnly' }],
  });

  expect(sampleOf(listOf(['mobile']))).toEqual([{ value: '+1-202-555-0101', type: 'mobile' }]);
  expect(sampleOf(listOf([]))).toEqual([{ value: '+1-202-555-0101', type: 'other' }]);
});

it('makes up nothing that has a meaning of its own', () => {
  expect(sampleOf({ name: 'userName' })).toBeUndefined();
  expect(sampleOf({ name: 'active', type: 'boolean' })).toBeUndefined();
  expect(attributesIn('no schema')).toEqual([]);
});
