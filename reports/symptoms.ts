import type { Draft } from './cause-draft.ts';
import { attributesIn } from './what-was-seen.ts';

const root = 'create/read-back';
const symptoms = new Set([
  root,
  'update/others-untouched',
  'duplicate/account-intact',
  'reactivate/data-intact',
  'email/others-untouched',
  'cycles/no-drift',
]);

/**
 * What a create does to an attribute shows again wherever the person is read. Those differences go to the first cause
 * that names the attribute; one that names another attribute, too, or another target, stays a cause of its own.
 */
export function foldSymptoms(drafts: readonly Draft[]): readonly Draft[] {
  const roots = drafts.filter(({ check, status }) => check?.id === root && status === 'fail');
  const folded = new Map<Draft, Draft[]>();
  for (const draft of drafts) {
    const { check } = draft;
    if (check === undefined || draft.status !== 'fail' || !symptoms.has(check.id)) continue;
    const named = attributesIn(check);
    const isFree = (each: Draft): boolean => ![...folded.values()].flat().includes(each);
    const first = roots.find((each) => isFree(each) && explains(each, draft, named));
    if (first !== undefined && first !== draft) folded.set(first, [...(folded.get(first) ?? []), draft]);
  }
  const gone = new Set([...folded.values()].flat());
  return drafts.filter((draft) => !gone.has(draft)).map((draft) => withSymptoms(draft, folded.get(draft) ?? []));
}

const withSymptoms = (draft: Draft, all: readonly Draft[]): Draft => ({
  ...draft,
  results: [...new Set([draft, ...all].flatMap(({ results }) => results))],
  also: new Set(
    [...draft.also, ...all.flatMap(({ check, also }) => [...(check ? [check.id] : []), ...also])].filter(
      (id) => id !== root,
    ),
  ),
});

function explains(first: Draft, draft: Draft, named: readonly string[]): boolean {
  if (first.check === undefined || named.length === 0) return false;
  const known = new Set(attributesIn(first.check));
  const targets = new Set(first.results.map(({ key }) => key.target));
  return named.every((name) => known.has(name)) && draft.results.every(({ key }) => targets.has(key.target));
}
