import { expect, it } from 'vitest';
import type { Check } from '../../../../scenarios/check.ts';
import type { Kept } from '../../../../scenarios/checks/kept.ts';
import {
  canonicalTypes,
  emailDomain,
  emailTypes,
  messagingKept,
  phoneNumbersKept,
  photosAreUris,
} from '../../../../scenarios/checks/values/contacts.ts';
import { includes } from '../../../../scenarios/checks/wish.ts';
import type { JsonObject } from '../../../../target-adapter/scim/resource.ts';
import { anAnswer } from '../../../simulator/build.ts';
import { asked, readOf, refusal, silent } from '../../build.ts';

const work = { type: 'work', value: 'ada@corp.test' };
const home = { type: 'home', value: 'ada.home@CORP.TEST' };
type Lists = Readonly<Record<string, readonly JsonObject[]>>;
const kept = (sent: Lists, shown: JsonObject, response = anAnswer(201)): Kept => ({
  discovery: silent,
  sent,
  write: asked('POST /Users', response, { body: sent }),
  after: readOf(anAnswer(200, { id: '7', ...shown })),
  wishes: Object.entries(sent).map(([name, values]) => includes(values, name)),
});
const kindOf = (check: Check<Kept>, sent: Lists, shown: JsonObject) => check.judge(kept(sent, shown)).kind;
const mails = (...emails: readonly JsonObject[]): Lists => ({ emails });

it('takes addresses in other letters, and only warns where fewer are kept', () => {
  expect(kindOf(emailTypes, mails(work, home), mails(home, work))).toBe('pass');
  expect(kindOf(emailTypes, mails(work, home), mails(work, { ...home, value: 'ADA.HOME@corp.test' }))).toBe('pass');
  expect(kindOf(emailTypes, mails(work, home), mails(work))).toBe('warn');
  expect(kindOf(emailTypes, mails(work, home), mails({ value: work.value }, { value: home.value }))).toBe('warn');
});

it('fails an address with the type of another, or under display', () => {
  expect(kindOf(emailTypes, mails(work, home), mails(work, { ...home, type: 'work' }))).toBe('fail');
  expect(kindOf(emailTypes, mails(work), mails({ type: 'work', value: '17', display: 'ada@corp.test' }))).toBe('fail');
});

it('takes a domain in small letters, and fails another address', () => {
  expect(kindOf(emailDomain, mails(work, home), mails(work, home))).toBe('pass');
  expect(kindOf(emailDomain, mails(work, home), mails({ ...home, value: 'ada.home@corp.test' }))).toBe('pass');
  expect(kindOf(emailDomain, mails(work, home), mails({ ...home, value: '<ada.home@CORP.TEST>' }))).toBe('fail');
  expect(kindOf(emailDomain, mails(work, home), mails(work))).toBe('skip');
});

it('wants types in the letters that were sent, and leaves another type to others', () => {
  expect(kindOf(canonicalTypes, mails(work), mails(work))).toBe('pass');
  expect(kindOf(canonicalTypes, mails(work), mails({ ...work, type: 'other' }))).toBe('pass');
  expect(kindOf(canonicalTypes, mails(work), mails({ ...work, type: 'WORK' }))).toBe('fail');
});

it.each(['tel:+1-202-555-0187', '+12025550187', '+1 (202) 555-0187'])('takes %s for the number', (value) => {
  const sent = { phoneNumbers: [{ type: 'work', value: 'tel:+1-202-555-0187' }] };

  expect(kindOf(phoneNumbersKept, sent, { phoneNumbers: [{ value }] })).toBe('pass');
});

it('fails another number', () => {
  const sent = { phoneNumbers: [{ type: 'work', value: 'tel:+1-202-555-0187' }] };

  expect(kindOf(phoneNumbersKept, sent, { phoneNumbers: [{ value: '0187' }] })).toBe('fail');
  expect(kindOf(phoneNumbersKept, sent, {})).toBe('fail');
});

it('wants an instant messaging address with its type', () => {
  const ims = [{ type: 'xmpp', value: 'ada@chat.test' }];

  expect(kindOf(messagingKept, { ims }, { ims })).toBe('pass');
  expect(kindOf(messagingKept, { ims }, { ims: [{ value: 'ada@chat.test' }] })).toBe('fail');
});

it.each([
  [[{ value: 'https://www.example.org/photos/1.jpg' }], 'pass'],
  [[{ value: 'https://cdn.target.example/7' }], 'pass'],
  [[{ value: 'data:image/png;base64,iVBORw0KGgo=' }], 'warn'],
  [undefined, 'warn'],
  [[{ value: 'iVBORw0KGgo=' }], 'fail'],
])('judges the photos %j: %s', (photos, kind) => {
  const sent = { photos: [{ value: 'https://www.example.org/photos/1.jpg' }] };

  expect(kindOf(photosAreUris, sent, { photos })).toBe(kind);
});

it.each([
  [400, 'warn'],
  [500, 'fail'],
  [503, 'error'],
  [401, 'error'],
])('of a refusal with %i says %s', (status, kind) => {
  expect(emailTypes.judge(kept(mails(work), {}, refusal(status))).kind).toBe(kind);
});

it('skips what the schema of the target does not have', () => {
  expect(emailTypes.judge({ ...kept(mails(work), {}), lacks: 'no such attribute' }).kind).toBe('skip');
});
