import type { CheckFacts } from '../check.ts';
import { nameOfIdp } from './idp/family.ts';
import type { Requirement } from './requirement.ts';

export type Coverage = {
  readonly requirement: Requirement;
  /** Ids of the checks that name it. */
  readonly checks: readonly string[];
  /**
   * `open`: one administration token is enough to see it, and no check does. `needs-setup` and `not-observable`: no check
   * names it, and why that is so.
   */
  readonly state: 'covered' | 'open' | 'needs-setup' | 'not-observable';
};

/** For each requirement, which checks test it. */
export function coverageOf(
  requirements: readonly Requirement[],
  checks: readonly Pick<CheckFacts, 'id' | 'requirements'>[],
): readonly Coverage[] {
  const byRequirement = new Map<string, Set<string>>();
  for (const { id, requirements: named } of checks) {
    for (const each of named) byRequirement.set(each, (byRequirement.get(each) ?? new Set()).add(id));
  }
  return requirements.map((requirement) => {
    const found = [...(byRequirement.get(requirement.id) ?? [])].sort();
    return { requirement, checks: found, state: found.length > 0 ? 'covered' : (requirement.testable ?? 'open') };
  });
}

/** A duty that one administration token is enough to see: each of them is owed a check, but for what only a draft says. */
export const isOwed = ({ level, testable, unverified }: Requirement): boolean =>
  (level === 'MUST' || level === 'MUST NOT') && testable === undefined && unverified === undefined;

export type CoverageCount = {
  /** `RFC 7644`, what the target declares, or the identity provider that asks for it. */
  readonly source: string;
  readonly level: Requirement['level'];
  readonly all: number;
  readonly covered: number;
  /** Of those that one administration token is enough to see. */
  readonly seen: { readonly all: number; readonly covered: number };
};

const levels = ['MUST', 'MUST NOT', 'SHOULD', 'SHOULD NOT', 'MAY', 'DECLARED', 'IDP'] as const;

/** By source, in the order of the catalogue, and within it by level. */
export function countCoverage(coverage: readonly Coverage[]): readonly CoverageCount[] {
  const sources = [...new Set(coverage.map(({ requirement }) => sourceOf(requirement)))];
  return sources.flatMap((source) =>
    levels
      .map((level) => ({
        level,
        group: coverage.filter(({ requirement }) => requirement.level === level && sourceOf(requirement) === source),
      }))
      .filter(({ group }) => group.length > 0)
      .map(({ level, group }) => {
        const seen = group.filter(({ requirement }) => requirement.testable === undefined);
        return {
          source,
          level,
          all: group.length,
          covered: coveredOf(group),
          seen: { all: seen.length, covered: coveredOf(seen) },
        };
      }),
  );
}

const coveredOf = (coverage: readonly Coverage[]): number => coverage.filter(({ state }) => state === 'covered').length;

const sourceOf = ({ id, demand }: Requirement): string =>
  /^RFC(\d+)/.exec(id)?.[0].replace('RFC', 'RFC ') ?? (demand === undefined ? 'declared' : nameOfIdp[demand.family]);
