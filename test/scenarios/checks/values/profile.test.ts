import { expect, it } from 'vitest';
import type { Check } from '../../../../scenarios/check.ts';
import type { Kept } from '../../../../scenarios/checks/kept.ts';
import {
  addressKept,
  certificateKept,
  countryKept,
  employeeKept,
  languagesKept,
  oddValuesAnswered,
  profileUrlKept,
  rolesAreComplex,
} from '../../../../scenarios/checks/values/profile.ts';
import { includes, shows, type Wish } from '../../../../scenarios/checks/wish.ts';
import type { JsonObject } from '../../../../target-adapter/scim/resource.ts';
import { enterpriseSchema } from '../../../../target-adapter/scim/urns.ts';
import { anAnswer } from '../../../simulator/build.ts';
import { asked, readOf, refusal, silent } from '../../build.ts';

const kindOf = (check: Check<Kept>, sent: JsonObject, shown: JsonObject, ...wishes: readonly Wish[]) =>
  check.judge({
    discovery: silent,
    sent,
    write: asked('POST /Users', anAnswer(201), { body: sent }),
    after: readOf(anAnswer(200, { id: '7', ...shown })),
    wishes,
  }).kind;

it('wants the URL whole', () => {
  const wish = shows('https://x.test/1', 'profileUrl');

  expect(kindOf(profileUrlKept, {}, { profileUrl: 'https://X.test/1' }, wish)).toBe('pass');
  expect(kindOf(profileUrlKept, {}, { profileUrl: '/1' }, wish)).toBe('fail');
});

it('takes a locale in other letters, and fails one that was dropped', () => {
  const wish = shows('de-DE', 'locale');

  expect(kindOf(languagesKept, {}, { locale: 'de-de' }, wish)).toBe('pass');
  expect(kindOf(languagesKept, {}, { locale: 'de_DE' }, wish)).toBe('fail');
  expect(kindOf(languagesKept, {}, {}, wish)).toBe('fail');
});

it('takes a street in one line, and fails one that was cut', () => {
  const wish = includes([{ streetAddress: '1 Way\nFloor 7' }], 'addresses');

  expect(kindOf(addressKept, {}, { addresses: [{ streetAddress: '1 Way Floor 7', formatted: 'x' }] }, wish)).toBe(
    'pass',
  );
  expect(kindOf(addressKept, {}, { addresses: [{ streetAddress: '1 Way' }] }, wish)).toBe('fail');
});

it.each([
  ['US', 'pass'],
  ['us', 'pass'],
  ['USA', 'fail'],
  [undefined, 'skip'],
])('judges the country %s: %s', (country, kind) => {
  expect(kindOf(countryKept, {}, { addresses: [{ country }] })).toBe(kind);
});

it.each([
  [[{ value: 'Auditor', display: 'An auditor' }], 'pass'],
  [[{ value: 'member' }], 'warn'],
  [undefined, 'warn'],
  [['Auditor'], 'fail'],
  [{ value: 'Auditor' }, 'fail'],
])('judges the roles %j: %s', (roles, kind) => {
  expect(kindOf(rolesAreComplex, { roles: [{ value: 'Auditor' }] }, { roles })).toBe(kind);
});

it('compares the bytes of a certificate, not the letters', () => {
  const sent = { x509Certificates: [{ value: 'ab+/cQ==' }] };
  const shown = (value: string) => ({ x509Certificates: [{ value }] });

  expect(kindOf(certificateKept, sent, shown('ab-_cQ'))).toBe('pass');
  expect(kindOf(certificateKept, sent, shown('ab+/\ncQ=='))).toBe('pass');
  expect(kindOf(certificateKept, sent, shown('-----BEGIN CERTIFICATE-----ab+/cQ=='))).toBe('fail');
});

it('wants the zeros in front of an employee number', () => {
  const wish = shows('007', enterpriseSchema, 'employeeNumber');

  expect(kindOf(employeeKept, {}, { [enterpriseSchema]: { employeeNumber: '007' } }, wish)).toBe('pass');
  expect(kindOf(employeeKept, {}, { [enterpriseSchema]: { employeeNumber: '7' } }, wish)).toBe('fail');
  expect(kindOf(employeeKept, {}, { [enterpriseSchema]: { employeeNumber: 7 } }, wish)).toBe('fail');
});

it.each([
  [200, 'pass'],
  [204, 'pass'],
  [400, 'pass'],
  [501, 'skip'],
  [500, 'fail'],
  [503, 'error'],
])('of odd values that are answered %i says %s', (status, kind) => {
  const exchanges = [asked('PATCH /Users/7', refusal(status))];

  expect(oddValuesAnswered.judge({ exchanges, discovery: silent }).kind).toBe(kind);
});
