import { expect, it } from 'vitest';
import { schemaKept } from '../../../../scenarios/checks/update/schema-kept.ts';
import type { AttributeFacts, Discovery } from '../../../../scenarios/discovery.ts';
import { anAnswer, aUser } from '../../../simulator/build.ts';
import { asked, readOf, refusal, schemaOf, silent } from '../../build.ts';

type Evidence = Parameters<typeof schemaKept.judge>[0];

const promising = (facts: Partial<AttributeFacts> = {}): Discovery => ({
  ...schemaOf({ nickname: facts }),
  patch: true,
});
const shown = (change: Readonly<Record<string, unknown>> = {}) => readOf(anAnswer(200, aUser('7', change)));

const judge = (evidence: Partial<Evidence>) =>
  schemaKept.judge({
    name: 'nickName',
    value: 'Nick',
    kept: {},
    patched: asked('PATCH /Users/7', anAnswer(200, aUser('7'))),
    seen: shown(),
    discovery: promising(),
    listed: 'any',
    ...evidence,
  });

it('passes what was stored, in whatever spelling', () => {
  for (const nickName of ['Nick', 'NICK', 'Ni', 7])
    expect(judge({ seen: shown({ nickName }) })).toEqual({ kind: 'pass' });
});

it('only warns where a PATCH was answered and nothing was stored', () => {
  expect(judge({})).toEqual({
    kind: 'warn',
    expected: 'nickName “Nick”, as PATCH /Users/7 answered 200 says',
    actual: 'no nickName',
    reason: 'it matters once an attribute mapping has it',
  });
  expect(judge({ seen: shown({ nickName: null }) }).kind).toBe('warn');
  expect(judge({ patched: asked('PATCH /Users/7', anAnswer(204)) }).kind).toBe('warn');
  expect(judge({ listed: ['userName', 'NICKNAME'] }).kind).toBe('warn');
});

it.each<[string, Partial<Evidence>]>([
  ['has no schema', { discovery: { ...silent, patch: true } }],
  ['does not have the attribute', { discovery: { ...schemaOf({ title: {} }), patch: true } }],
  ['calls it readOnly', { discovery: promising({ mutability: 'readOnly' }) }],
  ['calls it immutable', { discovery: promising({ mutability: 'immutable' }) }],
  ['shows it on request alone', { discovery: promising({ returned: 'request' }) }],
  ['never shows it', { discovery: promising({ returned: 'never' }) }],
  ['does not list it', { listed: ['userName', 'displayName'] }],
  ['does not say that it supports PATCH', { discovery: { ...promising(), patch: undefined } }],
  ['supports PUT alone', { discovery: { ...promising(), patch: false } }],
  ['refuses it', { patched: asked('PATCH /Users/7', refusal(400, 'invalidPath')) }],
  ['answers nothing', { patched: asked('PATCH /Users/7') }],
  ['cannot be read', { seen: readOf(refusal(503)) }],
])('skips a target that %s', (_what, evidence) => {
  expect(judge(evidence).kind).toBe('skip');
});
