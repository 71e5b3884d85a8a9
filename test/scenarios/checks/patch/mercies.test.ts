import { expect, it } from 'vitest';
import { addTwiceUntouched } from '../../../../scenarios/checks/patch/add.ts';
import { valueRequired } from '../../../../scenarios/checks/patch/malformed.ts';
import { addUnmatched } from '../../../../scenarios/checks/patch/refused.ts';
import { removeLast, removeList } from '../../../../scenarios/checks/patch/remove.ts';
import { replaceChosen, replaceUnmatched } from '../../../../scenarios/checks/patch/replace.ts';
import { atomic, modifiedLater, patchAnswer, patchAnswerAsked } from '../../../../scenarios/checks/patch/whole.ts';
import { absent, entries, shows } from '../../../../scenarios/checks/wish.ts';
import type { Write } from '../../../../scenarios/checks/write.ts';
import type { ScimResponse } from '../../../../target-adapter/scim/exchange.ts';
import { anAnswer } from '../../../simulator/build.ts';
import { asked, readOf, refusal, silent } from '../../build.ts';

const work = { type: 'work', value: '+1-202-555-0101' };
const other = { type: 'other', value: '+1-202-555-0102' };
const seen = (resource: object) => readOf(anAnswer(200, { id: '7', ...resource }));
const patched = (response: ScimResponse, resource: object = {}): Write => ({
  discovery: silent,
  write: asked('PATCH /Users/7', response),
  after: seen(resource),
  wishes: [],
});
const at = (lastModified: string) => ({ meta: { lastModified } });

it('only warns where a replace that matches nothing creates the value, as Entra ID hopes (trap 29)', () => {
  const created = [entries([work, other], 'phoneNumbers')];
  const wishes = [entries([work], 'phoneNumbers')];
  const both = { phoneNumbers: [work, other] };

  expect(replaceUnmatched.judge({ ...patched(anAnswer(204), both), wishes, created }).kind).toBe('warn');
  expect(replaceUnmatched.judge({ ...patched(anAnswer(204), { phoneNumbers: [other] }), wishes, created }).kind).toBe(
    'fail',
  );
});

it('only warns where an add that matches nothing does nothing, and fails where it changes another value', () => {
  const [wishes, untouched] = [[entries([work, other], 'phoneNumbers')], [entries([work], 'phoneNumbers')]];
  const judge = (...phoneNumbers: readonly object[]) =>
    addUnmatched.judge({ ...patched(anAnswer(204), { phoneNumbers }), wishes, untouched }).kind;

  expect(judge(work, other)).toBe('pass');
  expect(judge(work)).toBe('warn');
  expect(judge({ ...work, value: other.value })).toBe('fail');
});

it('only warns where an operation without a value is passed over: the duty is the client’s', () => {
  const wishes = [shows('Ada', 'displayName')];

  expect(valueRequired.judge({ ...patched(anAnswer(204), { displayName: 'Ada' }), wishes }).kind).toBe('warn');
  expect(valueRequired.judge({ ...patched(anAnswer(204)), wishes }).kind).toBe('fail');
  expect(valueRequired.judge({ ...patched(refusal(400), { displayName: 'Ada' }), wishes }).kind).toBe('pass');
});

it('only warns of a store that touches lastModified with every write (trap 30)', () => {
  const before = seen(at('2026-11-24T00:00:00Z'));
  const judge = (meta: object) => addTwiceUntouched.judge({ ...patched(anAnswer(204), meta), before }).kind;

  expect(judge(at('2026-11-24T00:00:01Z'))).toBe('warn');
  expect(judge(at('2026-11-24T00:00:00.000Z'))).toBe('pass');
  expect(judge({})).toBe('skip');
});

it('only warns of a target that says that it has no such filter (trap 17)', () => {
  const wishes = [entries([work], 'phoneNumbers')];

  expect(replaceChosen.judge({ ...patched(refusal(400, 'invalidFilter')), wishes }).kind).toBe('warn');
  expect(replaceChosen.judge({ ...patched(refusal(400, 'invalidPath')), wishes }).kind).toBe('fail');
});

it('lets a target keep what it requires', () => {
  expect(removeList.judge({ ...patched(refusal(400, 'mutability')), wishes: [absent('emails')] }).kind).toBe('skip');
});

it('takes null and an empty list for no value, and an empty object for one (trap 14)', () => {
  const wishes = [absent('phoneNumbers')];

  expect(removeLast.judge({ ...patched(anAnswer(204), { phoneNumbers: [] }), wishes }).kind).toBe('pass');
  expect(removeLast.judge({ ...patched(anAnswer(204), { phoneNumbers: null }), wishes }).kind).toBe('pass');
  expect(removeLast.judge({ ...patched(anAnswer(204), { phoneNumbers: [{}] }), wishes }).kind).toBe('fail');
});

it('passes 204 as well as 200 with the resource (trap 28)', () => {
  expect(patchAnswer.judge(patched(anAnswer(204))).kind).toBe('pass');
  expect(patchAnswer.judge(patched(anAnswer(200, { id: '7' }))).kind).toBe('pass');
  expect(patchAnswer.judge(patched(anAnswer(200, {}))).kind).toBe('fail');
  expect(patchAnswer.judge(patched(anAnswer(202))).kind).toBe('fail');
});

it('only warns of 204 to a request that names attributes', () => {
  expect(patchAnswerAsked.judge(patched(anAnswer(204))).kind).toBe('warn');
});

it('skips atomicity where nothing failed (trap 37)', () => {
  expect(atomic.judge(patched(anAnswer(200, {}))).kind).toBe('skip');
  expect(atomic.judge(patched(refusal(400))).kind).toBe('pass');
});

it('does not judge a clock of whole seconds by less than one (trap 16)', () => {
  const judge = (was: string, is: string) =>
    modifiedLater.judge({ ...patched(anAnswer(204), at(is)), before: { meta: { lastModified: was } } }).kind;

  expect(judge('2026-11-24T00:00:00Z', '2026-11-24T00:00:00Z')).toBe('skip');
  expect(judge('2026-11-24T00:00:00.120Z', '2026-11-24T00:00:00.120Z')).toBe('fail');
  expect(judge('2026-11-24T00:00:00.120Z', '2026-11-24T00:00:00.121Z')).toBe('pass');
});
