import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A source that the check must refuse, and the rule that it must name. */
const refused = [
  {
    file: 'simulator/type-only.ts',
    text: "export type { A } from '../scenarios/fine.ts';",
    rule: 'simulator-knows-no-scenario',
  },
  {
    file: 'simulator/inline-type.ts',
    text: "export type A = import('../scenarios/fine.ts').A;",
    rule: 'simulator-knows-no-scenario',
  },
  {
    file: 'simulator/dynamic.ts',
    text: "export const load = () => import('../scenarios/fine.ts');",
    rule: 'simulator-knows-no-scenario',
  },
  { file: 'simulator/report.ts', text: "import '../reports/fine.ts';", rule: 'simulator-knows-no-scenario' },
  {
    file: 'target-adapter/upstairs.ts',
    text: "import type { A } from '../simulator/fine.ts'; export type B = A;",
    rule: 'target-adapter-is-the-ground-floor',
  },
  {
    file: 'reports/live.ts',
    text: "export * from '../target-adapter/transport/fine.ts';",
    rule: 'reporters-read-the-run-log-alone',
  },
  {
    file: 'reports/computed.ts',
    text: 'export const load = (name: string) => import(name);',
    rule: 'reporters-read-the-run-log-alone',
  },
  { file: 'reports/run-log/told.ts', text: "import '../fine.ts';", rule: 'run-log-knows-no-reporter' },
  { file: 'scenarios/tested.ts', text: "import '../test/build.ts';", rule: 'scenarios-are-made-of-the-rooms' },
  {
    file: 'target-adapter/scim/node.ts',
    text: "import { readFileSync } from 'node:fs'; export const read = readFileSync;",
    rule: 'wire-vocabulary-is-pure',
  },
  {
    file: 'target-adapter/scim/old-node.ts',
    text: "import type { Stats } from 'fs'; export type S = Stats;",
    rule: 'wire-vocabulary-is-pure',
  },
  {
    file: 'target-adapter/scim/package.ts',
    text: "export const load = () => import('zod');",
    rule: 'wire-vocabulary-is-pure',
  },
  {
    file: 'simulator/dialects/networked.ts',
    text: "export const ask = () => fetch('http://127.0.0.1/');",
    rule: 'dialects-are-pure',
  },
  {
    file: 'simulator/dialects/engine.ts',
    text: "import type { B } from '../engine/fine.ts'; export type C = B;",
    rule: 'dialects-are-pure',
  },
  {
    file: 'simulator/dialects/waiting.ts',
    text: 'export const wait = (act: () => void) => setTimeout(act, 1);',
    rule: 'dialects-are-pure',
  },
  {
    file: 'scenarios/checks/reading.ts',
    text: "import { readFileSync } from 'node:fs'; export const read = readFileSync;",
    rule: 'judges-are-pure',
  },
  {
    file: 'scenarios/observers/engine.ts',
    text: "import { b } from '../../simulator/engine/fine.ts'; export const c = b;",
    rule: 'judges-are-pure',
  },
  {
    file: 'scenarios/runner/environment.ts',
    text: "export const token = () => process.env['TOKEN'];",
    rule: 'surroundings-are-handed-in',
  },
  {
    file: 'reports/clock.ts',
    text: 'export const now = () => new Date().toISOString() + Date.now();',
    rule: 'surroundings-are-handed-in',
  },
  {
    file: 'simulator/chance.ts',
    text: 'export const chance = () => Math.random();',
    rule: 'surroundings-are-handed-in',
  },
  {
    file: 'target-adapter/loud.ts',
    text: "export const say = () => console.log('x');",
    rule: 'surroundings-are-handed-in',
  },
  {
    file: 'simulator/engine/round.ts',
    text: "import type { There } from './there.ts'; export type Round = There;",
    rule: 'no-cycles',
  },
];

/** Sources that look alike and are allowed: a rule that refuses too much would be switched off. */
const allowed = [
  { file: 'scenarios/fine.ts', text: "import { load } from '../simulator/fine.ts'; export type A = typeof load;" },
  {
    file: 'scenarios/cli/fine.ts',
    text: 'export const now = () => [process.env, Date.now(), new Date(), Math.random(), console];',
  },
  {
    file: 'scenarios/checks/fine.ts',
    text: "import type { B } from '../../simulator/engine/fine.ts'; export type C = B;",
  },
  { file: 'simulator/fine.ts', text: 'export const load = (name: string) => import(name); export type A = 1;' },
  {
    file: 'simulator/engine/fine.ts',
    text: "import type { E } from '../../reports/run-log/fine.ts'; export const b = new Date(1); export type B = E;",
  },
  { file: 'simulator/engine/there.ts', text: "export type There = import('./round.ts').Round;" },
  {
    file: 'simulator/dialects/fine.ts',
    text: "import '../../target-adapter/scim/fine.ts'; export const ask = (fetch: () => 1) => ({ process: fetch(), a: { console: 1 }.console });",
  },
  {
    file: 'reports/fine.ts',
    text: "import './run-log/fine.ts'; import '../target-adapter/problem.ts'; export const width = () => import('string-width');",
  },
  { file: 'reports/run-log/fine.ts', text: 'export type E = 1;' },
  { file: 'target-adapter/problem.ts', text: 'export const problem = 1;' },
  { file: 'target-adapter/scim/fine.ts', text: 'export const at = (text: string) => new Date(text).getTime();' },
  { file: 'target-adapter/transport/fine.ts', text: "import 'undici'; import 'node:http';" },
];

let folder = '';
let printed = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'architecture-'));
  for (const { file, text } of [...refused, ...allowed]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), `${text}\n`);
  }
  printed = checkArchitecture(folder).printed;
});

afterAll(() => rmSync(folder, { recursive: true }));

it.each(refused)('refuses $file for $rule', ({ file, rule }) => {
  const complaint = printed.split(/\n(?! )/).find((entry) => entry.includes(file) && entry.includes(`${rule}:`));

  expect(complaint).toBeDefined();
});

it.each(allowed.filter(({ file }) => !file.endsWith('there.ts')))('has nothing against $file', ({ file }) => {
  expect(printed.split('\n').filter((line) => line.startsWith(`${file}:`))).toEqual([]);
});

describe('on this project', () => {
  const { printed: report, status } = checkArchitecture(root);

  it('finds that every arrow goes down the stairs', () => {
    expect(report).toMatch(/every arrow goes down the stairs\n$/);
    expect(status).toBe(0);
  });

  it('has read files and imports, so that its verdict means something', () => {
    const [, files, imports] = report.match(/^(\d+) files, (\d+) imports/m) ?? [];

    expect(Number(files)).toBeGreaterThan(20);
    expect(Number(imports)).toBeGreaterThan(20);
  });
});

it('fails where it finds nothing to read', () => {
  const empty = mkdtempSync(join(tmpdir(), 'architecture-'));

  const { status } = checkArchitecture(empty);

  rmSync(empty, { recursive: true });
  expect(status).toBe(1);
});

function checkArchitecture(checked: string): { printed: string; status: number | null } {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(root, '.ci/architecture/check.mjs'), checked], {
    encoding: 'utf8',
  });
  return { printed: stderr + stdout, status };
}
