import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadScenarios } from '../../../scenarios/cli/catalogue.ts';
import { requirementOf } from '../../../scenarios/requirements/catalogue.ts';

const scenarios = await loadScenarios();
const checks = [...new Map(scenarios.flatMap(({ checks }) => checks).map((check) => [check.id, check])).values()];
const folder = fileURLToPath(new URL('../../../scenarios/checks', import.meta.url));
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /[\\/].*\.ts$/.test(file));

describe.each(checks)('$id', (check) => {
  it('is one and the same in every scenario that applies it', () => {
    const others = scenarios.flatMap(({ checks }) => checks).filter(({ id }) => id === check.id);

    expect(new Set(others).size).toBe(1);
  });

  it('claims something that is true when green, in one line', () => {
    expect(check.title).toMatch(/^[A-Z][^.]{10,90}$/);
  });

  it('says how to put it right and what breaks, in one sentence each', () => {
    expect(check.hint).toMatch(/^[A-Z].{10,160}\.$/);
    expect(check.breaks).toMatch(/^[A-Z].{10,160}\.$/);
  });

  it('names requirements that the catalogue knows, each once', () => {
    expect(check.requirements.map((id) => requirementOf(id)?.id)).toEqual(check.requirements);
    expect(new Set(check.requirements).size).toBe(check.requirements.length);
  });
});

it('keeps no check that no scenario applies', async () => {
  const found: string[] = [];
  for (const file of files) {
    const module: Record<string, unknown> = await import(`../../../scenarios/checks/${file.replaceAll('\\', '/')}`);
    for (const value of Object.values(module))
      if (typeof value === 'object' && value !== null && 'judge' in value && 'id' in value)
        found.push(String(value.id));
  }

  const observers = scenarios.flatMap(({ observes }) => observes?.id ?? []);
  expect([...found, ...observers].sort()).toEqual(checks.map(({ id }) => id).sort());
});
