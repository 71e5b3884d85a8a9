import { describe, expect, it } from 'vitest';
import { loadScenarios } from '../../../scenarios/cli/catalogue.ts';
import { requirementOf, requirements } from '../../../scenarios/requirements/catalogue.ts';
import { linkOf } from '../../../scenarios/requirements/requirement.ts';

const ids = requirements.map(({ id }) => id);

it('names each statement once', () => {
  expect(new Set(ids).size).toBe(ids.length);
});

it('finds a statement by its id', () => {
  expect(requirementOf('RFC7644-3.3-01')?.level).toBe('MUST');
  expect(requirementOf('RFC7644-0-0')).toBeUndefined();
});

it('keeps no statement that no check names', async () => {
  const named = new Set((await loadScenarios()).flatMap(({ checks }) => checks.flatMap((check) => check.requirements)));

  expect(ids.filter((id) => !named.has(id))).toEqual([]);
});

describe.each(requirements)('$id', (requirement) => {
  it('is shaped like its source', () => {
    expect(requirement.id).toMatch(
      requirement.level === 'DECLARED' ? /^declared\/[a-z-]+$/ : /^RFC\d{4}-\d+(\.\d+)*-\d{2}$/,
    );
  });

  it('is one sentence or two, and so are its traps', () => {
    expect(requirement.text).toMatch(/^.{20,220}\.$/);
    if (requirement.traps !== undefined) expect(requirement.traps).toMatch(/^.{10,220}\.$/);
  });

  it('says that it harms only where it is derived', () => {
    if (requirement.harms === true) expect(requirement.basis).toBe('derived');
  });
});

it('leads to the section of the RFC, and nowhere from a declared behaviour', () => {
  const links = ['RFC7644-3.5.2.3-02', 'declared/seats']
    .map((id) => requirementOf(id))
    .map((found) => found && linkOf(found));

  expect(links).toEqual(['https://www.rfc-editor.org/rfc/rfc7644#section-3.5.2.3', undefined]);
});
