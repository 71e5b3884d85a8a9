import { expect, it } from 'vitest';
import { otherVersion, versionHeeded, versionPlace } from '../../../../scenarios/checks/read/version.ts';
import { anAnswer } from '../../../simulator/build.ts';
import { asked, baseUrl, refusal } from '../../build.ts';

const heeded = (response?: Parameters<typeof asked>[1]) =>
  versionHeeded.judge({ id: '7', exchanges: [asked('GET /Users/7', response)] }).kind;
const place = (location: string, base = baseUrl) => versionPlace.judge({ baseUrl: base, location }).kind;

it.each([301, 400, 401, 403, 404, 410, 500, 501])('takes %i to another version for a refusal', (status) => {
  expect(heeded(refusal(status))).toBe('pass');
});

it('takes a page in place of the person for a refusal, and fails the person', () => {
  expect(heeded(anAnswer(200, undefined))).toBe('pass');
  expect(heeded(anAnswer(200, { id: '7' }))).toBe('fail');
  expect(heeded(refusal(503))).toBe('error');
});

it('asks for another version only where the base URL ends in one', () => {
  expect(otherVersion('https://target.example/scim/v2')).toBe('https://target.example/scim/v97');
  expect(otherVersion('https://target.example/scim')).toBeUndefined();
  expect(otherVersion('https://target.example/v2/acme')).toBeUndefined();
  expect(versionHeeded.judge({ id: '7', exchanges: [] }).kind).toBe('skip');
});

it('fails a version behind the endpoint, and only warns of one elsewhere', () => {
  expect(place('https://target.example/scim/v2/Users/7')).toBe('pass');
  expect(place('/V2/Users/7')).toBe('pass');
  expect(place('https://target.example/scim/Users/v2/7')).toBe('fail');
  expect(place('https://target.example/v2/acme/Users/7')).toBe('warn');
});

it('skips a URL without a version, as behind a proxy, and a host that looks like one', () => {
  expect(place('https://inside.example/Users/7')).toBe('skip');
  expect(place('https://v2.example/Users/7')).toBe('skip');
  expect(place('')).toBe('skip');
  expect(place('https://target.example/scim/Users/v2/7', 'https://target.example/scim')).toBe('skip');
});
