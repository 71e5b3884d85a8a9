import type { Cause } from '../../causes.ts';
import type { Column } from '../../readiness.ts';
import type { Run } from '../../run-log/run.ts';
import type { Verdict } from '../../verdict.ts';

/** All that the page is made of: the folded run, and what every report says of it in the same words. */
export type Report = {
  readonly verdict: Verdict;
  readonly columns: readonly Column[];
  readonly causes: readonly Cause[];
  readonly run: Run;
};
