import type { Status } from '../../reports/run-log/event.ts';
import type { Judgement } from '../check.ts';
import { requirementOf } from './catalogue.ts';
import type { Requirement } from './requirement.ts';

/** `interop`: what breaks nobody is no failure. `strict`: the RFC's level alone decides. `idp:NAME`: as interop, for that one. */
export type Profile = 'interop' | 'strict' | `idp:${string}`;

/** From a judgement to its status: the heaviest of the named requirements decides. */
export function weigh(judgement: Judgement, requirementIds: readonly string[], profile: Profile): Status {
  if (judgement.kind === 'pass' || judgement.kind === 'skip' || judgement.kind === 'error') return judgement.kind;
  const named = requirementIds.map(requirementOf).filter((requirement) => requirement !== undefined);
  if (judgement.kind === 'fail') return named.some((requirement) => isDuty(requirement, profile)) ? 'fail' : 'warn';
  // In the strict profile a deviation that others live with is one all the same; an IdP's own habit is none.
  const strictly = profile === 'strict' && judgement.stops !== true && named.some(isStated);
  return strictly ? 'fail' : 'warn';
}

function isDuty(requirement: Requirement, profile: Profile): boolean {
  if (requirement.level === 'DECLARED') return true;
  if (requirement.level !== 'MUST' && requirement.level !== 'MUST NOT') return false;
  return requirement.basis !== 'derived' || requirement.harms === true || profile === 'strict';
}

const isStated = ({ level, basis }: Requirement): boolean =>
  (level === 'MUST' || level === 'MUST NOT') && basis !== 'derived';
