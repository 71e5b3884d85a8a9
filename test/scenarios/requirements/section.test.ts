import { expect, it } from 'vitest';
import {
  isInSection,
  nameOfSection,
  readSection,
  sectionOf,
  sectionsOf,
} from '../../../scenarios/requirements/section.ts';

it.each([
  ['rfc7644/3.5.2.2', { rfc: '7644', section: '3.5.2.2' }],
  ['RFC7644/3', { rfc: '7644', section: '3' }],
  ['rfc9865', { rfc: '9865' }],
  ['rfc7644/', undefined],
  ['rfc7644/3.', undefined],
  ['rfc7644*', undefined],
  ['RFC7644-3.3-07', undefined],
  ['create/location', undefined],
])('reads %s', (text, section) => {
  expect(readSection(text)).toEqual(section);
});

it('knows where a requirement stands', () => {
  expect(sectionOf('RFC7644-3.5.2.2-04')).toEqual({ rfc: '7644', section: '3.5.2.2' });
  expect(sectionOf('declared/seats')).toBeUndefined();
  expect(nameOfSection({ rfc: '7644', section: '3.5.2.2' })).toBe('rfc7644/3.5.2.2');
});

it.each([
  ['3.5.2.2', true],
  ['3.5', true],
  ['3', true],
  ['3.5.2', true],
  ['3.5.2.2.1', false],
  ['3.5.2.20', false],
  ['3.5.2.3', false],
])('takes a requirement of section 3.5.2.2 for one of %s: %s', (section, is) => {
  expect(isInSection('RFC7644-3.5.2.2-04', { rfc: '7644', section })).toBe(is);
  expect(isInSection('RFC7644-3.5.2.2-04', { rfc: '7643', section })).toBe(false);
});

it('takes a whole RFC, and no declared behaviour', () => {
  expect(isInSection('RFC7644-3.5.2.2-04', { rfc: '7644' })).toBe(true);
  expect(isInSection('declared/seats', { rfc: '7644' })).toBe(false);
});

it('names every section in which something stands, and those above', () => {
  const names = sectionsOf([{ id: 'RFC7644-3.6-01' }, { id: 'RFC7644-3.6-02' }, { id: 'declared/seats' }]).map(
    nameOfSection,
  );

  expect(names).toEqual(['rfc7644', 'rfc7644/3', 'rfc7644/3.6']);
});
