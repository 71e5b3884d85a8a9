import type { Status } from '../../reports/run-log/event.ts';

/** `stopped`: it ended before its last step, so what builds on it cannot be judged. */
export type ScenarioEnd = { readonly status: Status; readonly reason?: string; readonly stopped: boolean };
