import { expect, it } from 'vitest';
import { eachAdded, eachRemoved, eachReplaced } from '../../../../scenarios/checks/patch/each-attribute.ts';
import type { ScimResponse } from '../../../../target-adapter/scim/exchange.ts';
import { anAnswer } from '../../../simulator/build.ts';
import { asked, readOf, refusal } from '../../build.ts';

const seen = (resource: object) => readOf(anAnswer(200, { id: '7', ...resource }));
const tried = (answers: Readonly<Record<string, ScimResponse>>, before: object, after: object) => ({
  tried: Object.entries(answers).map(([name, response]) => ({ name, write: asked('PATCH /Users/7', response) })),
  before: seen(before),
  after: seen(after),
});
const taken = anAnswer(204);

it('names the attribute that was not stored', () => {
  const evidence = tried({ title: taken, nickName: taken }, {}, { title: 'Sample 1' });

  expect(eachAdded.judge(evidence)).toEqual({
    kind: 'fail',
    expected: 'a value for nickName',
    actual: 'nickName absent',
  });
});

it('takes a value in a form of the target, and a default in place of what was removed (traps 6 and 10)', () => {
  expect(eachReplaced.judge(tried({ title: taken }, { title: 'Sample 1' }, { title: 'SAMPLE 2' })).kind).toBe('pass');
  expect(eachRemoved.judge(tried({ displayName: taken }, { displayName: 'a' }, { displayName: 'b' })).kind).toBe(
    'pass',
  );
  expect(eachRemoved.judge(tried({ title: taken }, { title: 'a' }, { title: 'a' })).kind).toBe('fail');
});

it('proves nothing by a value that is refused, and warns where the schema is contradicted', () => {
  expect(eachAdded.judge(tried({ ims: refusal(400, 'invalidValue') }, {}, {})).kind).toBe('skip');
  expect(eachAdded.judge(tried({ ims: refusal(400, 'invalidValue'), title: taken }, {}, { title: 'a' })).kind).toBe(
    'pass',
  );
  expect(eachReplaced.judge(tried({ title: refusal(400, 'mutability') }, { title: 'a' }, { title: 'a' })).kind).toBe(
    'warn',
  );
});

it('fails a server error and does not judge a bad moment', () => {
  expect(eachAdded.judge(tried({ title: refusal(500) }, {}, {})).kind).toBe('fail');
  expect(eachAdded.judge(tried({ title: refusal(503) }, {}, {})).kind).toBe('error');
});
