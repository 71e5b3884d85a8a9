import { declared } from './declared.ts';
import { always } from './only-c4p3.ts';
import { alwaysProtocol } from './only-c4p3-protocol.ts';
import type { Requirement } from './requirement.ts';
import { rfc6750 } from './rfc6750.ts';
import { rfc7643 } from './rfc7643.ts';
import { rfc7644 } from './rfc7644.ts';

/** Every statement that a check can name. */
export const requirements: readonly Requirement[] = [
  ...rfc7643,
  ...rfc7644,
  ...rfc6750,
  ...always,
  ...alwaysProtocol,
  ...declared,
];

const byId = new Map(requirements.map((requirement) => [requirement.id, requirement]));

export const requirementOf = (id: string): Requirement | undefined => byId.get(id);
