import { type Draft, foldBy, merged, severity } from './cause-draft.ts';
import { foldAnswers } from './fold-answers.ts';
import { foldFilters } from './fold-filters.ts';
import { foldIgnored } from './fold-ignored.ts';
import { foldOperations } from './fold-operations.ts';
import { groupBy } from './group-by.ts';
import type { RecordedCheck } from './run-log/event.ts';
import type { Result, Run } from './run-log/run.ts';
import { isRed } from './run-log/status.ts';
import { foldSymptoms } from './symptoms.ts';
import { subjectAndSeen } from './what-was-seen.ts';
import { capitalised, plural } from './wording.ts';

/** One thing to fix: red results whose check saw the same, in whichever dialect; or a warning that kept others from being judged. */
export type Cause = {
  readonly status: 'fail' | 'error' | 'warn';
  /** What was seen: `2 verification mails, the first link is dead`. May hold text of the target. */
  readonly title: string;
  /** The check that saw it. Absent: a result that ended red without a red check. */
  readonly check?: RecordedCheck;
  /** How to put it right, in one sentence. */
  readonly hint?: string;
  /** What the identity provider would do now, where it was seen first; nothing where none spoke. */
  readonly prognosis: readonly string[];
  /** Where it was seen, in the order of the report. */
  readonly seen: readonly Sighting[];
  /** Names of the results that ended so. */
  readonly results: readonly string[];
  /** Names of the results that could not be judged because of them. */
  readonly dependents: readonly string[];
  /** Ids of further red checks of the same results, which no cause of its own tells. */
  readonly also: readonly string[];
  /** Titles of the identity providers whose customers it stops: in their dialect something failed, or was not judged for it. */
  readonly stops: readonly string[];
  /** Names of further ones that lean on what was violated, by their documentation. */
  readonly reliedOnBy: readonly string[];
};

export type Sighting = { readonly target: string; readonly idp: string | null; readonly ids: readonly string[] };

/**
 * What to fix, in this order: failures and what keeps others from being judged, then what could not be judged itself;
 * in that by what they break, at how many identity providers and in how many results. What tells the same as another is
 * told under it.
 */
export function causesOf(run: Run): readonly Cause[] {
  const symptoms = foldFilters(foldSymptoms(draftsOf(run)));
  const drafts = foldOperations(run, foldIgnored(run, foldObservers(foldAnswers(run, symptoms))));
  const dependents = dependentsOf(run, drafts);
  const told = new Set(drafts.flatMap(({ check }) => check?.id ?? []));
  return drafts
    .map((draft): Cause => {
      const barred = dependents.get(draft) ?? [];
      const hint = draft.hint ?? draft.check?.hint;
      const stops = stoppedBy(run, [...draft.results, ...barred]);
      return {
        status: draft.status,
        title: capitalised(draft.title),
        ...(draft.check && { check: draft.check }),
        ...(hint !== undefined && { hint }),
        prognosis: foreseenIn(draft.results),
        seen: sightings(draft.results),
        results: draft.results.map(({ name }) => name),
        dependents: barred.map(({ name }) => name),
        also: [...draft.also].filter((id) => !told.has(id)),
        stops,
        reliedOnBy: [...draft.reliedOnBy].filter((name) => !stops.some((title) => title.includes(name))),
      };
    })
    .sort(
      (left, right) => urgency(right) - urgency(left) || harm(right) - harm(left) || severity(right) - severity(left),
    );
}

function draftsOf(run: Run): readonly Draft[] {
  const drafts = new Map<string, Draft>();
  const followed = new Set(run.results.flatMap(({ follows }) => follows ?? []));
  for (const result of run.results) {
    const barred = result.status === 'warn' && followed.has(result.name);
    if (result.status === undefined || (!isRed(result.status) && !barred)) continue;
    for (const sign of barred ? [barrierOf(result)] : signsOf(result)) {
      const key = `${sign.check?.id ?? '-'} ${comparable(sign.seen, run.started.run.marker)}`;
      const known = drafts.get(key);
      drafts.set(key, known === undefined ? sign : joined(known, sign));
    }
  }
  return [...drafts.values()];
}

const joined = (known: Draft, sign: Draft): Draft => ({
  ...known,
  status: sign.status === 'fail' ? 'fail' : known.status,
  results: [...known.results, ...sign.results],
  also: new Set([...known.also, ...sign.also]),
});

/** A story's first red check is its cause, since the later ones follow from it as a rule; each observer is one of its own. */
function signsOf(result: Result): readonly Draft[] {
  const checks = result.moments.flatMap((moment) => (moment.kind === 'check' ? moment.check : []));
  const red = checks.filter(({ status }) => isRed(status));
  const own = red.filter(({ observer }) => !observer);
  const first = own.find(({ status }) => status === 'fail') ?? own[0];
  const observers = new Map(
    red.filter(({ observer }) => observer).map((check) => [`${check.id} ${check.actual}`, check]),
  );
  if (!first && observers.size === 0) {
    return [signWithoutCheck(result, result.status === 'fail' ? 'fail' : 'error')];
  }
  const also = own.filter((check) => check !== first).map(({ id }) => id);
  return [
    ...(first ? [signOf(result, first, also)] : []),
    ...[...observers.values()].map((check) => signOf(result, check, [])),
  ];
}

function signOf(result: Result, check: RecordedCheck, also: readonly string[]): Draft {
  const seen = check.actual ?? check.reason ?? check.title;
  const status = check.status === 'fail' || check.status === 'warn' ? check.status : 'error';
  return {
    status,
    title: subjectAndSeen(check),
    seen,
    check,
    results: [result],
    also: new Set(also),
    reliedOnBy: new Set(check.reliedOnBy),
  };
}

/** A story that a warning ended, ended with it. */
function barrierOf(result: Result): Draft {
  const check = result.moments
    .flatMap((moment) => (moment.kind === 'check' ? moment.check : []))
    .findLast(({ status, observer }) => status === 'warn' && !observer);
  return check === undefined ? signWithoutCheck(result, 'warn') : signOf(result, check, []);
}

function signWithoutCheck(result: Result, status: Draft['status']): Draft {
  const title = result.reason ?? 'No reason was told';
  return { status, title, seen: title, results: [result], also: new Set(), reliedOnBy: new Set() };
}

/** What one observer found in several kinds of answers is one thing to fix. */
function foldObservers(drafts: readonly Draft[]): readonly Draft[] {
  const nameOf = ({ check, hint }: Draft): string | undefined =>
    check?.observer === true && hint === undefined ? check.id : undefined;
  return foldBy(drafts, nameOf, (group) => {
    const [first] = group;
    if (group.length === 1) return group;
    return [merged(group, { title: `${first.title}; ${plural(group.length - 1, 'more finding')} of this kind` })];
  });
}

/** By the last thing that went wrong in the first result that says so. */
const foreseenIn = (results: readonly Result[]): readonly string[] =>
  results
    .map(({ moments }) =>
      moments.findLast((moment) => moment.kind === 'provisioning' && moment.entry.prognosis !== undefined),
    )
    .flatMap((moment) => (moment?.kind === 'provisioning' ? [moment.entry.prognosis ?? []] : []))
    .at(0) ?? [];

/** Of the products among the identity providers, in the order of the run. */
function stoppedBy({ started }: Run, results: readonly Result[]): readonly string[] {
  const idps = new Set(results.map(({ key }) => key.idp));
  return started.dialects.filter(({ id, family }) => family !== 'generic' && idps.has(id)).map(({ title }) => title);
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
function dependentsOf(run: Run, drafts: readonly Draft[]): ReadonlyMap<Draft, readonly Result[]> {
  const byName = new Map(run.results.map((result) => [result.name, result]));
  const causeOf = new Map<string, Draft>();
  for (const draft of drafts) for (const { name } of draft.results) if (!causeOf.has(name)) causeOf.set(name, draft);

  const dependents = new Map<Draft, Result[]>(drafts.map((draft) => [draft, []]));
  for (const result of run.results) {
    const { name, follows } = result;
    const seen = new Set([name]);
    let source = follows;
    while (source !== undefined && !causeOf.has(source) && !seen.has(source)) {
      seen.add(source);
      source = byName.get(source)?.follows;
    }
    const draft = source === undefined ? undefined : causeOf.get(source);
    if (draft && !causeOf.has(name)) dependents.get(draft)?.push(result);
  }
  return dependents;
}

/** What keeps others from being judged is as urgent as a failure, whatever it may hide. */
const urgency = (cause: Cause): number =>
  cause.dependents.length > 0 ? severity({ status: 'fail' }) : severity(cause);

/** Of two causes with as many results, the one that concerns more identity providers does more harm. */
const harm = ({ results, dependents, stops, reliedOnBy }: Cause): number =>
  (results.length + dependents.length) * (1 + stops.length + reliedOnBy.length);
