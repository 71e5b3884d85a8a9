import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { loadScenarios } from '../../scenarios/cli/catalogue.ts';
import { habits } from '../scenarios/legal/all-habits.ts';

const page = readFileSync(fileURLToPath(new URL('../../docs/parity.md', import.meta.url)), 'utf8');
const [parity = '', legal = ''] = page.split('## What is legal');
const checks = new Set((await loadScenarios()).flatMap((scenario) => scenario.checks.map(({ id }) => id)));

const rowsOf = (text: string): readonly (readonly string[])[] =>
  text
    .split('\n')
    .filter((line) => /^\| (?!---|Check|No\.)/.test(line))
    .map((line) =>
      line
        .slice(1, -1)
        .split(/(?<!\\)\|/)
        .map((cell) => cell.trim()),
    );

const idsIn = (text: string): readonly string[] => [...text.matchAll(/`([a-z]+\/[a-z-]+)`/g)].map(([, id = '']) => id);
const quotedIn = (text: string): readonly string[] => [...text.matchAll(/“([^”]+)”/g)].map(([, title = '']) => title);

it('holds every check of the other testers, each once', () => {
  const named = rowsOf(parity).map(([name = '']) => name);

  expect(named.length).toBeGreaterThanOrEqual(343);
  expect([...new Set(named)]).toEqual(named);
});

it.each(rowsOf(parity))('answers %s with a check of ours, or says why not', (_name, _what, here = '') => {
  const isReasoned = /^(Refused|Beside the checks|Open): .{20,}\.$/.test(here);

  expect(idsIn(here).filter((id) => !checks.has(id))).toEqual([]);
  expect(isReasoned || /^`[a-z/-]+`(, `[a-z/-]+`)*$/.test(here)).toBe(true);
});

it.each(rowsOf(legal))('shows what is legal, no. %s: %s', (_number, _what, here = '') => {
  const titles = habits.map(({ title }) => title);

  expect(quotedIn(here).filter((title) => !titles.includes(title))).toEqual([]);
  expect(quotedIn(here).length > 0 || idsIn(here).every((id) => checks.has(id))).toBe(true);
});

it('knows all 50 liberties of the RFCs and the 26 false alarms of others', () => {
  expect(rowsOf(legal)).toHaveLength(76);
});
