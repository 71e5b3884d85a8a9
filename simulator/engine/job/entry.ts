import type { MappedAttribute } from '../../mapping/target-path.ts';
import { type Decision, type GroupIntent, heldValue, type PersonIntent } from './decide.ts';
import type { Delivered } from './delivery.ts';
import type { JobAction, JobLogEntry, JobStep, ModifiedProperty } from './job-log.ts';

export type Delivery = Extract<Decision<PersonIntent | GroupIntent>, { kind: 'deliver' }>;

/** What an entry is made of. `at`, `dueAt`: epoch milliseconds. */
export type EntryMaterial = {
  readonly at: number;
  readonly cycle: number;
  readonly subjectId: string;
  readonly who: string;
  readonly decision: Delivery;
  readonly delivered: Delivered;
  readonly modifiedProperties: readonly ModifiedProperty[];
  readonly linkedBefore: string | undefined;
  readonly linkedAfter: string | undefined;
  /** `messages`: the reason is the whole line that the administrator reads, as in Okta's tasks. */
  readonly speaks: 'codes' | 'messages';
  readonly dueAt?: number;
};

export function entryOfDelivery(material: EntryMaterial): JobLogEntry {
  const { at, cycle, subjectId, who, decision, delivered, linkedBefore, linkedAfter, dueAt } = material;
  const { settlement, answer, exchanges } = delivered;
  const failure = failureOf(settlement);
  const action =
    failure === undefined && settlement.kind === 'done'
      ? actionDone(decision.action, settlement.action)
      : decision.action;
  const unchanged = settlement.kind === 'done' && settlement.action === 'none';
  const resourceId = linkedAfter ?? linkedBefore;
  return {
    at: new Date(at).toISOString(),
    cycle,
    action,
    status: failure !== undefined ? 'failure' : unchanged ? 'skipped' : 'success',
    subjectId,
    who,
    ...(resourceId !== undefined && { resourceId }),
    ...(failure !== undefined && { code: failure.code, reason: failure.reason }),
    ...(answer !== undefined && { answer }),
    message:
      failure !== undefined && material.speaks === 'messages'
        ? failure.reason
        : messageOf(action, who, failure, unchanged ? 'unchanged' : 'changed'),
    steps: stepsOf(material, failure),
    modifiedProperties: failure === undefined && unchanged ? [] : material.modifiedProperties,
    ...(dueAt !== undefined && { nextAttempt: new Date(dueAt).toISOString() }),
    exchanges,
  };
}

/** Of a person or group that nothing was sent for. */
export const entryOfSkip = (
  {
    at,
    cycle,
    subjectId,
    who,
    action,
  }: Pick<EntryMaterial, 'at' | 'cycle' | 'subjectId' | 'who'> & { readonly action: JobAction },
  reason: string,
): JobLogEntry => ({
  at: new Date(at).toISOString(),
  cycle,
  action,
  status: 'skipped',
  subjectId,
  who,
  reason,
  message: `${action} of ${who} skipped: ${reason}`,
  steps: [imported, { name: 'scope', status: 'skipped', detail: reason }],
  modifiedProperties: [],
  exchanges: [],
});

/** Of a connection test or an import. */
export function entryOfOther(
  { at, cycle, action }: { readonly at: number; readonly cycle: number; readonly action: 'Test' | 'Import' },
  { settlement, answer, exchanges }: Delivered,
): JobLogEntry {
  const failure = failureOf(settlement);
  const what = action === 'Test' ? 'The connection test' : 'The import';
  return {
    at: new Date(at).toISOString(),
    cycle,
    action,
    status: failure === undefined ? 'success' : 'failure',
    ...(failure !== undefined && { code: failure.code, reason: failure.reason }),
    ...(answer !== undefined && { answer }),
    message: failure === undefined ? `${what} succeeded` : `${what} failed: ${failure.code}: ${failure.reason}`,
    steps: [],
    modifiedProperties: [],
    exchanges,
  };
}

export type Failure = { readonly code: string; readonly reason: string };

export function failureOf(settlement: Delivered['settlement']): Failure | undefined {
  switch (settlement.kind) {
    case 'done':
      return undefined;
    case 'failed':
    case 'retry':
      return { code: settlement.code, reason: settlement.reason };
    case 'refused':
      return { code: 'Unauthorized', reason: settlement.reason };
  }
}

/** Old and new values of what a delivery would change; a value that goes away has no new one. */
export const modifiedBetween = (
  before: readonly MappedAttribute[],
  after: readonly MappedAttribute[],
): readonly ModifiedProperty[] =>
  after.flatMap(({ path, value }) => {
    const old = heldValue(before, path);
    if (old === value) return [];
    return [
      {
        name: path,
        ...(old !== undefined && { oldValue: String(old) }),
        ...(value !== undefined && { newValue: String(value) }),
      },
    ];
  });

/** `members`: who was added is a new value, who was taken away an old one. */
export const modifiedMembers = (added: readonly string[], removed: readonly string[]): readonly ModifiedProperty[] => [
  ...added.map((id) => ({ name: 'members', newValue: id })),
  ...removed.map((id) => ({ name: 'members', oldValue: id })),
];

/** Somebody who was to be created was found, and updated. */
const actionDone = (planned: JobAction, done: string): JobAction =>
  planned === 'Create' && done !== 'create' ? 'Update' : planned;

function messageOf(
  action: JobAction,
  who: string,
  failure: Failure | undefined,
  effect: 'changed' | 'unchanged',
): string {
  if (failure !== undefined) return `${action} of ${who} failed: ${failure.code}: ${failure.reason}`;
  if (effect === 'unchanged') return `${who}: the target is as it should be, nothing was sent`;
  return `${action} of ${who} succeeded`;
}

const imported: JobStep = { name: 'import', status: 'success', detail: 'read from the directory' };

function stepsOf(
  { decision, delivered, linkedBefore, linkedAfter }: EntryMaterial,
  failure: Failure | undefined,
): readonly JobStep[] {
  const { settlement } = delivered;
  const steps: JobStep[] = [imported, { name: 'scope', status: 'success', detail: decision.reason }];
  if (linkedBefore !== undefined) {
    steps.push({ name: 'match', status: 'success', detail: `linked to ${linkedBefore} already` });
  } else if (settlement.kind === 'done') {
    const created = settlement.action === 'create';
    steps.push({
      name: 'match',
      status: 'success',
      detail: created ? 'nobody in the target matches' : `matches ${linkedAfter ?? 'nobody'}`,
    });
  } else if (linkedAfter !== undefined) {
    steps.push({ name: 'match', status: 'success', detail: `matches ${linkedAfter}` });
  } else {
    steps.push({ name: 'match', status: 'skipped', detail: 'not known: it ended before there was a link' });
  }
  steps.push(
    failure === undefined
      ? { name: 'action', status: 'success', detail: decision.action }
      : { name: 'action', status: 'failure', detail: `${failure.code}: ${failure.reason}` },
  );
  return steps;
}
