import { type Draft, foldBy, merged } from './cause-draft.ts';
import { operationUnder } from './operation.ts';
import type { Run } from './run-log/run.ts';

/**
 * Where most of the checks that turn on one kind of request are red, it is that request which is wrong, not each check's
 * own matter. A few among many stay causes of their own.
 */
export function foldOperations(run: Run, drafts: readonly Draft[]): readonly Draft[] {
  const judged = judgedBy(run);
  return foldBy(
    drafts,
    (draft) => {
      const [result] = draft.results;
      if (draft.status !== 'fail' || draft.check === undefined || draft.check.observer === true) return undefined;
      if (result === undefined || draft.hint !== undefined) return undefined;
      const operation = operationUnder(draft.check, result, run);
      return operation && `${result.key.target} ${operation}`;
    },
    (group, name) => {
      const all = judged.get(name) ?? { checks: new Set<string>(), red: new Set<string>() };
      const isMost = group.length >= leastCauses && all.red.size >= all.checks.size * most;
      if (!isMost) return group;
      const operation = name.slice(name.indexOf(' ') + 1);
      const one = merged(group);
      return [
        {
          ...one,
          title: `${operation} fails ${all.red.size} of ${all.checks.size} checks, such as “${one.check?.title ?? one.title}”`,
        },
      ];
    },
  );
}

const leastCauses = 4;
const most = 0.6;

type Judged = { readonly checks: Set<string>; readonly red: Set<string> };

/** By target and operation: the checks that turn on it, and which of them failed anywhere. */
function judgedBy(run: Run): ReadonlyMap<string, Judged> {
  const judged = new Map<string, Judged>();
  for (const result of run.results) {
    for (const moment of result.moments) {
      if (moment.kind !== 'check' || moment.check.observer === true) continue;
      const { check } = moment;
      if (check.status === 'skip' || check.status === 'error') continue;
      const operation = operationUnder(check, result, run);
      if (operation === undefined) continue;
      const name = `${result.key.target} ${operation}`;
      const known = judged.get(name) ?? { checks: new Set<string>(), red: new Set<string>() };
      judged.set(name, known);
      known.checks.add(check.id);
      if (check.status === 'fail') known.red.add(check.id);
    }
  }
  return judged;
}
