import { expect, it } from 'vitest';
import { filledBody, filledPath, placeholdersOf } from '../../../target-adapter/administration/template.ts';

it('finds placeholders wherever they stand', () => {
  expect(placeholdersOf({ a: '{id}', b: [{ c: 'x {free} {seconds}' }], d: 7, '{key}': null })).toEqual([
    'id',
    'free',
    'seconds',
  ]);
});

it('keeps the type of a value that stands alone', () => {
  const body = filledBody(
    { free: '{free}', none: '{none}', text: '{free} seats', list: ['{free}'], kept: 1 },
    { free: 3, none: null },
  );

  expect(body).toEqual({ free: 3, none: null, text: '3 seats', list: [3], kept: 1 });
});

it('does not fill what a value brought along', () => {
  expect(filledPath('/people/{id}', { id: '{userName}' })).toBe('/people/%7BuserName%7D');
  expect(filledBody('x {id}', { id: '{id}' })).toBe('x {id}');
});
