import type { RecordedCheck } from './run-log/event.ts';
import type { Result } from './run-log/run.ts';
import { attributesIn } from './what-was-seen.ts';

type Draft = {
  readonly status: 'fail' | 'error' | 'warn';
  readonly check?: RecordedCheck;
  readonly results: Result[];
  readonly also: Set<string>;
};

const root = 'create/read-back';
const symptoms = new Set([
  root,
  'update/others-untouched',
  'duplicate/account-intact',
  'reactivate/data-intact',
  'email/others-untouched',
]);

/**
 * What a create does to an attribute shows again wherever the person is read. Those differences go to the first cause
 * that names the attribute; one that names another attribute, too, or another target, stays a cause of its own.
 */
export function foldSymptoms<D extends Draft>(drafts: readonly D[]): readonly D[] {
  const roots = drafts.filter(({ check, status }) => check?.id === root && status === 'fail');
  const folded = new Set<D>();
  for (const draft of drafts) {
    const { check } = draft;
    if (check === undefined || draft.status !== 'fail' || !symptoms.has(check.id)) continue;
    const named = attributesIn(check);
    const first = roots.find((each) => !folded.has(each) && each.check !== undefined && explains(each, draft, named));
    if (first === undefined || first === draft) continue;
    folded.add(draft);
    for (const result of draft.results) if (!first.results.includes(result)) first.results.push(result);
    for (const id of [check.id, ...draft.also]) if (id !== root) first.also.add(id);
  }
  return drafts.filter((draft) => !folded.has(draft));
}

function explains(first: Draft, draft: Draft, named: readonly string[]): boolean {
  if (first.check === undefined || named.length === 0) return false;
  const known = new Set(attributesIn(first.check));
  const targets = new Set(first.results.map(({ key }) => key.target));
  return named.every((name) => known.has(name)) && draft.results.every(({ key }) => targets.has(key.target));
}
