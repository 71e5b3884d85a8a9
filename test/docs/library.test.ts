import { expect, it } from 'vitest';
import type { Rehearsal } from '../../scenarios/rehearse.ts';
import { readPage } from './page.ts';

/** The compiler refuses this list where a member is missing or gone. */
const members = {
  target: true,
  suite: true,
  idp: true,
  only: true,
  scenarios: true,
  dialects: true,
  profile: true,
  failOn: true,
  seed: true,
  jobs: true,
  keep: true,
  signal: true,
  onEvent: true,
  reports: true,
  reporters: true,
} satisfies Record<keyof Rehearsal, true>;

it('explains every member that rehearse takes', () => {
  const rows = readPage('docs/library.md').text.match(/^\| `.*/gm) ?? [];
  const heads = rows.map((row) => row.split(' | ')[0] ?? '').join();

  expect(Object.keys(members).filter((name) => !heads.includes(`\`${name}\``))).toEqual([]);
});
