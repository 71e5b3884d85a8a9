import { groupBy } from './group-by.ts';
import type { RecordedCheck } from './run-log/event.ts';
import type { Result, Run } from './run-log/run.ts';
import { isRed } from './run-log/status.ts';
import { foldSymptoms } from './symptoms.ts';
import { subjectAndSeen } from './what-was-seen.ts';
import { capitalised } from './wording.ts';

/** One thing to fix: red results whose check saw the same, in whichever dialect; or a warning that kept others from being judged. */
export type Cause = {
  readonly status: 'fail' | 'error' | 'warn';
  /** What was seen: `2 verification mails, the first link is dead`. May hold text of the target. */
  readonly title: string;
  /** The check that saw it. Absent: a result that ended red without a red check. */
  readonly check?: RecordedCheck;
  /** Where it was seen, in the order of the report. */
  readonly seen: readonly Sighting[];
  /** Names of the results that ended so. */
  readonly results: readonly string[];
  /** Names of the results that could not be judged because of them. */
  readonly dependents: readonly string[];
  /** Ids of further red checks of the same results, which no cause of its own tells. */
  readonly also: readonly string[];
};

export type Sighting = { readonly target: string; readonly idp: string | null; readonly ids: readonly string[] };

/** What to fix, in this order: failures, what could not be judged, warnings; then what most results depend on. */
export function causesOf(run: Run): readonly Cause[] {
  const drafts = new Map<string, Draft>();
  const followed = new Set(run.results.flatMap(({ follows }) => follows ?? []));
  for (const result of run.results) {
    const barred = result.status === 'warn' && followed.has(result.name);
    if (result.status === undefined || (!isRed(result.status) && !barred)) continue;
    for (const sign of barred ? [barrierOf(result)] : signsOf(result)) {
      const key = `${sign.check?.id ?? '-'} ${comparable(sign.seen, run.started.run.marker)}`;
      const draft = drafts.get(key) ?? { ...sign, results: [], also: new Set<string>() };
      draft.results.push(result);
      if (sign.status === 'fail') draft.status = 'fail';
      for (const id of sign.also) draft.also.add(id);
      drafts.set(key, draft);
    }
  }
  const all = foldSymptoms([...drafts.values()]);
  const dependents = dependentsOf(run, all);
  const told = new Set(all.flatMap(({ check }) => check?.id ?? []));
  return all
    .map(
      (draft): Cause => ({
        status: draft.status,
        title: capitalised(draft.title),
        ...(draft.check && { check: draft.check }),
        seen: sightings(draft.results),
        results: draft.results.map(({ name }) => name),
        dependents: dependents.get(draft) ?? [],
        also: [...draft.also].filter((id) => !told.has(id)),
      }),
    )
    .sort((left, right) => severity(right) - severity(left) || reach(right) - reach(left));
}

/** `seen`: what two signs of one cause have in common. */
type Sign = Pick<Cause, 'status' | 'title' | 'check' | 'also'> & { readonly seen: string };
type Draft = Omit<Sign, 'also' | 'status'> & { status: Cause['status']; results: Result[]; also: Set<string> };

/** A story's first red check is its cause, since the later ones follow from it as a rule; each observer is one of its own. */
function signsOf(result: Result): readonly Sign[] {
  const checks = result.moments.flatMap((moment) => (moment.kind === 'check' ? moment.check : []));
  const red = checks.filter(({ status }) => isRed(status));
  const own = red.filter(({ observer }) => !observer);
  const first = own.find(({ status }) => status === 'fail') ?? own[0];
  const observers = new Map(
    red.filter(({ observer }) => observer).map((check) => [`${check.id} ${check.actual}`, check]),
  );
  if (!first && observers.size === 0) {
    const title = result.reason ?? 'No reason was told';
    return [{ status: result.status === 'fail' ? 'fail' : 'error', title, seen: title, also: [] }];
  }
  const also = own.filter((check) => check !== first).map(({ id }) => id);
  return [...(first ? [signOf(first, also)] : []), ...[...observers.values()].map((check) => signOf(check, []))];
}

function signOf(check: RecordedCheck, also: readonly string[]): Sign {
  const seen = check.actual ?? check.reason ?? check.title;
  const status = check.status === 'fail' || check.status === 'warn' ? check.status : 'error';
  return { status, title: subjectAndSeen(check), seen, check, also: [...new Set(also)] };
}

/** A story that a warning ended, ended with it. */
function barrierOf(result: Result): Sign {
  const check = result.moments
    .flatMap((moment) => (moment.kind === 'check' ? moment.check : []))
    .findLast(({ status, observer }) => status === 'warn' && !observer);
  if (check !== undefined) return signOf(check, []);
  const title = result.reason ?? 'No reason was told';
  return { status: 'warn', title, seen: title, also: [] };
}

/** Two sightings are one where they differ only in values, resources, invented people, ids or times. */
const comparable = (text: string, marker: string): string =>
  text
    .replaceAll(/“[^”]*”/g, '#')
    .replaceAll(/(\/(?:Users|Groups|Bulk))\/[^\s,;:]+/gi, '$1/#')
    .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi, '#')
    .replaceAll(/\b[\d.,]+ (ms|s)\b/g, '#')
    .split(/\s+/)
    .map((word) => (word.includes('@') || (marker !== '' && word.includes(marker)) ? '#' : word))
    .join(' ');

function sightings(results: readonly Result[]): readonly Sighting[] {
  const places = groupBy(results, ({ key }) => `${key.target} ${key.idp ?? '-'}`);
  return [...places.values()].map((own) => {
    const { target, idp } = own[0].key;
    return { target, idp, ids: own.map(({ key }) => key.id) };
  });
}

/** Each result that follows belongs to the first cause of what it follows from, also by way of another that follows. */
function dependentsOf(run: Run, drafts: readonly Draft[]): ReadonlyMap<Draft, readonly string[]> {
  const byName = new Map(run.results.map((result) => [result.name, result]));
  const causeOf = new Map<string, Draft>();
  for (const draft of drafts) for (const { name } of draft.results) if (!causeOf.has(name)) causeOf.set(name, draft);

  const dependents = new Map<Draft, string[]>(drafts.map((draft) => [draft, []]));
  for (const { name, follows } of run.results) {
    const seen = new Set([name]);
    let source = follows;
    while (source !== undefined && !causeOf.has(source) && !seen.has(source)) {
      seen.add(source);
      source = byName.get(source)?.follows;
    }
    const draft = source === undefined ? undefined : causeOf.get(source);
    if (draft && !causeOf.has(name)) dependents.get(draft)?.push(name);
  }
  return dependents;
}

const severity = ({ status }: Cause): number => ['warn', 'error', 'fail'].indexOf(status);
const reach = ({ results, dependents }: Cause): number => results.length + dependents.length;
