import type {
  Claim,
  RecordedCheck,
  RecordedExchange,
  RecordedMail,
  RecordedProvisioning,
  ResultKey,
  RunFinished,
  RunStarted,
  Status,
} from './event.ts';

/** What happened in one result, in order. */
export type Moment =
  | { readonly kind: 'step'; readonly at: string; readonly text: string }
  | { readonly kind: 'exchange'; readonly at: string; readonly exchange: RecordedExchange }
  | { readonly kind: 'mail'; readonly at: string; readonly mail: RecordedMail }
  | { readonly kind: 'check'; readonly at: string; readonly check: RecordedCheck }
  | { readonly kind: 'provisioning'; readonly at: string; readonly entry: RecordedProvisioning }
  | { readonly kind: 'note'; readonly at: string; readonly text: string };

export type Result = {
  readonly key: ResultKey;
  /** `nameOf(key)`. */
  readonly name: string;
  readonly title: string;
  readonly group: string;
  /** Absent: not finished. */
  readonly status?: Status;
  readonly started: boolean;
  readonly reason?: string;
  /** Name of the result whose failure is the cause of this skip. */
  readonly follows?: string;
  readonly durationMs?: number;
  readonly moments: readonly Moment[];
  /** Claims that nothing released, and those that were kept or could not be removed: what is left in the target. */
  readonly left: readonly Claim[];
};

/** A run as its log tells it: the fold over all events. Results in the order of the plan. */
export type Run = {
  readonly started: RunStarted;
  readonly results: readonly Result[];
  /** Absent: the run was cut off (a crash). */
  readonly finished?: RunFinished;
};
