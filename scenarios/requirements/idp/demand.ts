import type { Evidence } from '../../../simulator/dialect.ts';
import type { IdpFamily } from './family.ts';

/** What one identity provider asks of a target beyond the RFC, or in its own reading of it. */
export type Demand = {
  readonly family: IdpFamily;
  /**
   * `required`: a condition of its listing, or without it the integration breaks. `recommended`: it asks for it.
   * `tolerated`: it sends something unusual, which a target should survive. `informative`: nothing to judge.
   */
  readonly weight: 'required' | 'recommended' | 'tolerated' | 'informative';
  /** Ids of the dialects that meet it; absent: each of the family. */
  readonly dialects?: readonly [string, ...string[]];
  /** Ids of the statements of an RFC that make it a duty in any case: a check names these beside the demand. */
  readonly clauses?: readonly [string, ...string[]];
  /** How well it is evidenced, and where it was seen. */
  readonly evidence: Evidence;
  readonly source: string;
};

/** A demand as it is written down: `ENTRA-01`, in one sentence about the target. */
export type DemandFacts = Demand & {
  readonly id: string;
  readonly text: string;
  readonly traps?: string;
  /** As in a requirement. Absent: one administration token over HTTP is enough. */
  readonly testable?: 'needs-setup' | 'not-observable';
};
