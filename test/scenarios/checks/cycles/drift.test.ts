import { expect, it } from 'vitest';
import { nobodyDoubled, nobodyLost, noDrift } from '../../../../scenarios/checks/cycles/drift.ts';
import type { Drift } from '../../../../scenarios/checks/cycles/evidence.ts';
import { anAnswer } from '../../../simulator/build.ts';
import { asked } from '../../build.ts';

const read = (change: Partial<Drift> = {}): Drift => ({
  linked: 1,
  removedByList: false,
  differences: [],
  exchanges: [asked('GET /Users/u1', anAnswer(200, { id: 'u1' }))],
  ...change,
});
const differing = (...kinds: readonly Drift['differences'][number]['kind'][]): Drift =>
  read({
    differences: kinds.map((kind, index) => ({
      kind,
      expected: `${kind} as delivered`,
      actual: `difference ${index + 1}`,
    })),
  });

it.each([nobodyDoubled, nobodyLost, noDrift])('$id: passes where the target holds what is believed', (check) => {
  expect(check.judge(read())).toEqual({ kind: 'pass' });
});

it.each([
  [nobodyDoubled, 'doubled'],
  [nobodyLost, 'missing'],
  [noDrift, 'attribute'],
  [noDrift, 'membership'],
] as const)('$0.id: accuses a target of what it is about, in its sentence ($1)', (check, kind) => {
  expect(check.judge(differing(kind))).toMatchObject({ kind: 'fail', actual: 'difference 1' });
});

it('leaves to each check what is its own', () => {
  const drift = differing('doubled', 'attribute');

  expect([nobodyLost.judge(drift).kind, nobodyDoubled.judge(drift), noDrift.judge(drift)]).toMatchObject([
    'pass',
    { actual: 'difference 1' },
    { actual: 'difference 2' },
  ]);
});

it('only warns of an account that nobody knows, since a request without an answer may have made it', () => {
  expect(noDrift.judge(differing('extra'))).toMatchObject({ kind: 'warn', actual: 'difference 1' });
});

it('only warns of members who went where a remove named others in its value: by the RFC it heeds its path alone', () => {
  const drift = { ...differing('membership'), removedByList: true };

  expect(noDrift.judge(drift)).toMatchObject({ kind: 'warn', reason: expect.stringContaining('§3.5.2.2') });
  expect(noDrift.judge({ ...differing('attribute'), removedByList: true })).toMatchObject({ kind: 'fail' });
});

it('shows the first six differences', () => {
  const many = differing(...Array.from({ length: 9 }, () => 'attribute' as const));

  expect(noDrift.judge(many)).toMatchObject({ actual: expect.stringMatching(/difference 6$/) });
});

it.each([
  ['has no answer', undefined],
  ['is a 503', anAnswer(503)],
])('judges nothing where a reading %s', (_what, answer) => {
  expect(noDrift.judge(read({ exchanges: [asked('GET /Users/u1', answer)] }))).toMatchObject({ kind: 'error' });
});

it('judges nothing where nobody was linked', () => {
  expect(nobodyLost.judge(read({ linked: 0 }))).toMatchObject({ kind: 'skip' });
});
