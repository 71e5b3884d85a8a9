import { describe, expect, it } from 'vitest';
import { loadDialects, loadScenarios } from '../../../scenarios/cli/catalogue.ts';
import { oktaDemands } from '../../../scenarios/requirements/idp/okta.ts';
import { otherDemands } from '../../../scenarios/requirements/idp/others.ts';

const checks = (await loadScenarios()).flatMap((scenario) => scenario.checks);
const dialects = await loadDialects();
const judged = [...oktaDemands, ...otherDemands].filter(({ weight }) => weight !== 'informative');

describe.each(judged)('$id', ({ id, family, clauses = [], dialects: met = [] }) => {
  const naming = checks.filter(({ requirements }) => requirements.includes(id));

  it('is named by a check', () => {
    expect(naming.map((check) => check.id)).not.toEqual([]);
  });

  it('fails a target where the RFC makes it a duty', () => {
    const isDuty = naming.some(({ requirements }) => clauses.some((clause) => requirements.includes(clause)));

    expect(isDuty).toBe(clauses.length > 0);
  });

  it('is met by dialects that there are', () => {
    const ofFamily = dialects.filter((dialect) => dialect.family === family).map((dialect) => dialect.id);

    expect(ofFamily).toEqual(expect.arrayContaining([...met]));
    expect(ofFamily).not.toEqual([]);
  });
});
