import { expect, it } from 'vitest';
import { isOwnPerson } from '../../../scenarios/runner/is-own-person.ts';

const marker = 'r7f3k2';
const own = `ada.${marker}.1@example.org`;

it.each([
  ['whose log-in address carries the marker', { address: own.toUpperCase() }, true],
  ['whose log-in address is another one', { address: 'ceo@example.org' }, false],
  ['of whom no address is told', {}, false],
  ['of whom no address is told, and whose id is one of the run', { id: own }, true],
  ['whose log-in address is another one, whatever the id', { id: own, address: 'ceo@example.org' }, false],
])('looks at a person %s', (_whom, told, isOwn) => {
  expect(isOwnPerson({ id: '7', ...told }, marker)).toBe(isOwn);
});
