import { declared } from './declared.ts';
import { onlyC4p6A } from './only-c4p6-a.ts';
import { onlyC4p6B } from './only-c4p6-b.ts';
import { onlyC4p6C } from './only-c4p6-c.ts';
import type { Requirement } from './requirement.ts';
import { rfc6750 } from './rfc6750.ts';
import { rfc7643 } from './rfc7643.ts';
import { rfc7644 } from './rfc7644.ts';

/** Every statement that a check can name. */
export const requirements: readonly Requirement[] = [
  ...rfc7643,
  ...rfc7644,
  ...rfc6750,
  ...declared,
  ...onlyC4p6A,
  ...onlyC4p6B,
  ...onlyC4p6C,
];

const byId = new Map(requirements.map((requirement) => [requirement.id, requirement]));

export const requirementOf = (id: string): Requirement | undefined => byId.get(id);
