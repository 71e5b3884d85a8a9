import { declared } from './declared.ts';
import type { DemandFacts } from './idp/demand.ts';
import { entraDemands } from './idp/entra.ts';
import { oktaDemands } from './idp/okta.ts';
import { otherDemands } from './idp/others.ts';
import type { Requirement } from './requirement.ts';
import { rfc6750 } from './rfc6750.ts';
import { rfc7643 } from './rfc7643.ts';
import { rfc7644 } from './rfc7644.ts';
import { rfc9865 } from './rfc9865.ts';
import { rfc9967 } from './rfc9967.ts';

const demands = [...entraDemands, ...oktaDemands, ...otherDemands];

/** Every statement that a check can name. */
export const requirements: readonly Requirement[] = [
  ...rfc7643,
  ...rfc7644,
  ...rfc6750,
  ...rfc9865,
  ...rfc9967,
  ...declared,
  ...demands.map(asRequirement),
];

const byId = new Map(requirements.map((requirement) => [requirement.id, requirement]));

export const requirementOf = (id: string): Requirement | undefined => byId.get(id);

/** A demand is a requirement like the others; alone it never fails a target. */
function asRequirement({ id, text, traps, testable, ...demand }: DemandFacts): Requirement {
  const more = { ...(traps === undefined ? {} : { traps }), ...(testable === undefined ? {} : { testable }) };
  return { id, level: 'IDP', text, demand, ...more };
}
