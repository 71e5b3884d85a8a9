import { describe, expect, it } from 'vitest';
import {
  customCreated,
  customDeleted,
  customListed,
  customPatched,
  customRead,
  customReplaced,
  type Life,
} from '../../../../scenarios/checks/custom/life.ts';
import { shows } from '../../../../scenarios/checks/wish.ts';
import type { ScimResponse } from '../../../../target-adapter/scim/exchange.ts';
import { aList, anAnswer } from '../../../simulator/build.ts';
import { asked, readOf, refusal, silent } from '../../build.ts';

const laptop = { id: '7', displayName: 'Laptop r7f3k2' };
const created = asked('POST /Devices', anAnswer(201, laptop));
const life = (more: Partial<Life> = {}): { lives: readonly Life[] } => ({
  lives: [{ name: 'Device', posted: created, id: '7', wishes: [shows(laptop.displayName, 'displayName')], ...more }],
});
const refusedWith = (response: ScimResponse | undefined, more: Partial<Life> = {}) => {
  const { id: _id, ...begun } = life().lives[0] ?? { name: '', posted: created, wishes: [] };
  return { lives: [{ ...begun, posted: asked('POST /Devices', response), ...more }] };
};
const search = 'GET /Devices?filter=displayName%20eq%20%22x%22';

describe('a create', () => {
  it.each([
    ['403, since clients may not', refusal(403), 'skip'],
    ['405, since they are made elsewhere', refusal(405), 'skip'],
    ['501', refusal(501), 'skip'],
    ['202, since somebody must approve of it', anAnswer(202), 'skip'],
    ['201 without any id', anAnswer(201), 'fail'],
    ['400, since a schema need not tell all', refusal(400), 'skip'],
    ['409', refusal(409), 'skip'],
    ['500', refusal(500), 'fail'],
    ['503', refusal(503), 'error'],
    ['nothing', undefined, 'error'],
  ])('that is answered with %s', (_what, response, kind) => {
    expect(customCreated.judge(refusedWith(response)).kind).toBe(kind);
  });

  it('that wants more than the schema says is told as a warning', () => {
    const wholePosted = [asked('POST /Devices', anAnswer(201, laptop))];

    expect(customCreated.judge(refusedWith(refusal(400), { wholePosted, id: '7' }))).toMatchObject({ kind: 'warn' });
  });

  it('is judged where one type is made and another is not', () => {
    expect(customCreated.judge({ lives: [...life().lives, ...refusedWith(refusal(405)).lives] }).kind).toBe('pass');
  });
});

it('reads what was created', () => {
  const seenAs = (response: ScimResponse) => customRead.judge(life({ seen: readOf(response) })).kind;

  expect(seenAs(anAnswer(200, laptop))).toBe('pass');
  expect(seenAs(anAnswer(200, { ...laptop, displayName: 'LAPTOP R7F3K2' }))).toBe('pass');
  expect(seenAs(anAnswer(200, { id: '7' }))).toBe('fail');
  expect(seenAs(refusal(404))).toBe('fail');
  expect(customRead.judge(life()).kind).toBe('skip');
});

it.each([
  ['the search shows it', [asked(search, anAnswer(200, aList(laptop)))], false, 'pass'],
  [
    'the search is refused, and the list shows it',
    [asked(search, refusal(400)), asked('GET /Devices', anAnswer(200, aList(laptop)))],
    true,
    'pass',
  ],
  [
    'the search misses what the list shows',
    [asked(search, anAnswer(200, aList())), asked('GET /Devices', anAnswer(200, aList(laptop)))],
    true,
    'warn',
  ],
  [
    'the whole list lacks it',
    [asked(search, anAnswer(200, aList())), asked('GET /Devices', anAnswer(200, aList()))],
    true,
    'fail',
  ],
  ['the list is longer than what is read', [asked('GET /Devices', anAnswer(200, aList({ id: '1' })))], false, 'skip'],
  ['there is no list', [asked('GET /Devices', refusal(501))], false, 'skip'],
  ['nothing is answered', [asked('GET /Devices')], false, 'error'],
] as const)('looks for it in a list: %s', (_what, lists, isWhole, kind) => {
  expect(customListed.judge(life({ lists, isWhole })).kind).toBe(kind);
});

it('judges a change by a read after it, and no refusal of who may not change it', () => {
  const put = (response: ScimResponse, shown: unknown = laptop) => ({
    discovery: silent,
    write: asked('PUT /Devices/7', response),
    after: readOf(anAnswer(200, shown)),
    wishes: [shows('Phone r7f3k2', 'displayName')],
  });

  expect(customReplaced.judge(life({ put: put(anAnswer(200), { ...laptop, displayName: 'Phone r7f3k2' }) })).kind).toBe(
    'pass',
  );
  expect(customReplaced.judge(life({ put: put(anAnswer(200)) })).kind).toBe('fail');
  expect(customReplaced.judge(life({ put: put(refusal(405)) })).kind).toBe('skip');
  expect(customReplaced.judge(life({ put: put(refusal(403)) })).kind).toBe('skip');
  expect(customPatched.judge(life({ patched: put(anAnswer(204)) })).kind).toBe('fail');
  expect(customPatched.judge(life()).kind).toBe('skip');
});

it('wants it gone after a DELETE that was taken', () => {
  const ended = (...responses: readonly ScimResponse[]) =>
    customDeleted.judge(
      life({ ending: responses.map((each, at) => asked(`${at === 0 ? 'DELETE' : 'GET'} /Devices/7`, each)) }),
    ).kind;

  expect(ended(anAnswer(204), refusal(404))).toBe('pass');
  expect(ended(anAnswer(204), anAnswer(200, laptop))).toBe('fail');
  expect(ended(refusal(405))).toBe('warn');
  expect(ended(refusal(500))).toBe('fail');
});
