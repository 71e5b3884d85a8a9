import { expect, it } from 'vitest';
import { isOwnPerson } from '../../../scenarios/runner/is-own-person.ts';

const marker = 'r7f3k2';
const own = `ada.${marker}.1@example.org`;

it.each([
  ['whose log-in address carries the marker', { address: own.toUpperCase() }, true],
  ['whose log-in address is another one', { address: 'ceo@example.org' }, false],
  [
    'whose log-in address is another one, whatever else is said',
    { address: 'ceo@example.org', mentioned: [own] },
    false,
  ],
  ['of whom some address carries the marker', { mentioned: ['boss@example.org', own] }, true],
  ['of whom other addresses are told', { mentioned: ['ceo@example.org'] }, false],
  ['of whom no address is told', {}, true],
])('looks at a person %s', (_whom, told, isOwn) => {
  expect(isOwnPerson({ id: '7', ...told }, marker)).toBe(isOwn);
});
