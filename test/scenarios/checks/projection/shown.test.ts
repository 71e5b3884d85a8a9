import { expect, it } from 'vitest';
import {
  attributesNamed,
  fullNameNamed,
  namesInAnyCase,
  partNamed,
} from '../../../../scenarios/checks/projection/attributes.ts';
import { attributesExcluded, idStays } from '../../../../scenarios/checks/projection/excluded.ts';
import { membersExcluded } from '../../../../scenarios/checks/projection/members.ts';
import { passwordNotShown, unknownName } from '../../../../scenarios/checks/projection/odd-names.ts';
import { writtenShown } from '../../../../scenarios/checks/projection/written.ts';
import { searchBadFilter, searchNamed, searchShows } from '../../../../scenarios/checks/search/search.ts';
import { aList, anAnswer } from '../../../simulator/build.ts';
import { asked, refusal, schemaOf, silent } from '../../build.ts';

const whole = {
  id: '7',
  schemas: ['urn:x'],
  userName: 'ada',
  name: { givenName: 'Ada', familyName: 'Lovelace' },
  displayName: 'Ada Lovelace',
};
const shown = (body: unknown, status = 200) => ({
  exchanges: [asked('GET /Users/7', anAnswer(status, body))],
  whole,
  discovery: silent,
});
const least = { id: '7', schemas: ['urn:x'], userName: 'ada' };

it('takes meta beside what was wished for, and does without schemas, as the RFC prints it', () => {
  expect(attributesNamed.judge(shown({ ...least, meta: { resourceType: 'User' } })).kind).toBe('pass');
  expect(attributesNamed.judge(shown({ id: '7', userName: 'ada' })).kind).toBe('pass');
});

it('takes what the target’s own schema returns always', () => {
  const discovery = schemaOf({ displayname: { returned: 'always' } });
  const evidence = shown({ ...least, displayName: 'Ada Lovelace' });

  expect(attributesNamed.judge({ ...evidence, discovery }).kind).toBe('pass');
  expect(attributesNamed.judge(evidence)).toMatchObject({ kind: 'fail', actual: 'also displayName' });
});

it('fails who is answered without the userName, or not at all', () => {
  expect(attributesNamed.judge(shown({ id: '7', schemas: ['urn:x'] })).kind).toBe('fail');
  expect(namesInAnyCase.judge(shown({ id: '7' })).kind).toBe('fail');
  expect(idStays.judge(shown({ userName: 'ada' })).kind).toBe('fail');
  expect(idStays.judge(shown(least)).kind).toBe('pass');
});

it('only warns of a whole name for a part of it', () => {
  expect(partNamed.judge(shown({ id: '7', name: { familyName: 'Lovelace' } })).kind).toBe('pass');
  expect(partNamed.judge(shown({ id: '7', name: whole.name })).kind).toBe('warn');
  expect(partNamed.judge(shown({ id: '7' })).kind).toBe('fail');
});

it('takes an attribute of an extension where it stands', () => {
  const wish = { schema: 'urn:ext', name: 'department' };

  expect(fullNameNamed.judge({ ...shown({ id: '7', 'urn:ext': { department: 'x' } }), ...wish }).kind).toBe('pass');
  expect(fullNameNamed.judge({ ...shown({ id: '7' }), ...wish }).kind).toBe('fail');
});

it('skips what is not there to be left out', () => {
  expect(attributesExcluded.judge({ ...shown(least), excluded: 'title' }).kind).toBe('skip');
  expect(attributesExcluded.judge({ ...shown(least), excluded: 'name' }).kind).toBe('pass');
  expect(attributesExcluded.judge({ ...shown(whole), excluded: 'name' }).kind).toBe('fail');
});

it('only warns where the answer to a create does not heed the wish', () => {
  expect(writtenShown.judge(shown(whole, 201)).kind).toBe('warn');
  expect(writtenShown.judge(shown({ id: '7' }, 201)).kind).toBe('fail');
  expect(writtenShown.judge(shown(undefined, 201)).kind).toBe('skip');
});

it('takes a refusal of odd names, and no password', () => {
  expect(unknownName.judge({ exchanges: [asked('GET /Users/7', refusal(400))] }).kind).toBe('pass');
  expect(passwordNotShown.judge(shown(least)).kind).toBe('pass');
  expect(passwordNotShown.judge(shown(aList({ ...least, password: 'x' }))).kind).toBe('fail');
});

it('takes members that are null or empty for members that are absent', () => {
  const group = (members: unknown) =>
    membersExcluded.judge({ exchanges: [asked('GET /Groups/1', anAnswer(200, { id: '1', members }))] }).kind;

  expect([group(undefined), group(null), group([])]).toEqual(['pass', 'pass', 'pass']);
  expect(group([{ value: '7' }])).toBe('fail');
});

it('only warns where a search needs no schema, and fails one that takes a broken filter', () => {
  const pages = (response: Parameters<typeof asked>[1]) => ({
    exchanges: [asked('POST /Users/.search', response)],
    ids: ['7'],
    discovery: silent,
  });

  expect(searchNamed.judge(pages(anAnswer(200, aList(whole)))).kind).toBe('warn');
  expect(searchNamed.judge(pages(refusal(400, 'invalidSyntax'))).kind).toBe('pass');
  expect(searchBadFilter.judge(pages(anAnswer(200, aList()))).kind).toBe('fail');
  expect(searchShows.judge(shown(aList(least))).kind).toBe('pass');
});
