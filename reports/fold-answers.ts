import { type Draft, foldBy, merged } from './cause-draft.ts';
import { answerIn, exchangesOf, operationOf } from './operation.ts';
import type { Run } from './run-log/run.ts';
import { grouped } from './wording.ts';

/**
 * Where a kind of request is answered with a failure of its own, every check that sends one sees the same: all of them
 * are one cause. So is everything, where a target has nothing but failures to give.
 */
export function foldAnswers(run: Run, drafts: readonly Draft[]): readonly Draft[] {
  const statistics = answersOf(run);
  const nameOf = (draft: Draft): string | undefined => {
    const answer = answerIn(draft.seen);
    const [target] = new Set(draft.results.map(({ key }) => key.target));
    if (answer === undefined || target === undefined) return undefined;
    const { operation, status } = answer;
    const all = statistics.get(target);
    if (all !== undefined && isBarren(all)) return isFailure(status) ? `${target} everything` : undefined;
    const counted = all?.operations.get(operation);
    const isDead = counted?.succeeded === 0 && counted.asked >= leastTries;
    if (isDead && (isFailure(status) || !isObserved(draft))) return `${target} ${operation}`;
    return isFailure(status) ? `${target} ${operation} ${status}` : undefined;
  };
  return foldBy(drafts, nameOf, (group) => {
    // What only observers saw is an answer of the wrong form: the failure itself may be due.
    const isDue = group.every(isObserved) && group.every(({ seen }) => (answerIn(seen)?.status ?? 0) < 500);
    if (group.length < 2 || isDue) return group;
    const answers = group.flatMap(({ seen }) => answerIn(seen) ?? []);
    const [first] = answers;
    const [draft] = group;
    const target = draft.results[0]?.key.target ?? '';
    const all = statistics.get(target);
    if (first === undefined || all === undefined) return group;
    const hint = hintFor(first.status);
    return [merged(group, { title: titleOf(first, all), ...(hint !== undefined && { hint }) })];
  });
}

type Counted = { asked: number; succeeded: number; readonly statuses: Map<number, number> };
type Answers = { asked: number; succeeded: number; readonly operations: Map<string, Counted> };

const isBarren = ({ asked, succeeded }: Answers): boolean => succeeded === 0 && asked >= leastTries;

/** Fewer failures than this are no proof that it never works. */
const leastTries = 3;

/** What a check that expects something else may meet at any operation; 400, 404 and 409 are answers to what was asked. */
const isFailure = (status: number): boolean => status >= 500 || status === 401 || status === 403 || status === 405;

const isObserved = ({ check }: Draft): boolean => check?.observer === true;

function titleOf({ operation, status }: { operation: string; status: number }, all: Answers): string {
  if (isBarren(all))
    return `Every request fails: ${grouped(all.asked)} were sent, and none succeeded; ${operation} answers ${status}`;
  const counted = all.operations.get(operation);
  const same = counted?.statuses.get(status) ?? 0;
  if (counted === undefined || counted.asked < leastTries) return `${operation} answers ${status}`;
  if (counted.succeeded === 0)
    return `${operation} never succeeds: ${grouped(same)} of ${grouped(counted.asked)} answered ${status}`;
  return `${operation} answers ${status}: ${grouped(same)} of ${grouped(counted.asked)} requests`;
}

function hintFor(status: number): string | undefined {
  if (status >= 500)
    return 'Look these requests up in the log of the service: an error that nobody caught. What depends on them is not judged yet.';
  if (status === 401) return 'See that the credential is valid, and that no proxy takes the Authorization header away.';
  if (status === 403) return 'Give the credential the right to read and to change people and groups.';
  if (status === 405) return 'Serve this method at this path; RFC 7644 §3.2 lists them.';
  return undefined;
}

function answersOf(run: Run): ReadonlyMap<string, Answers> {
  const targets = new Map<string, Answers>();
  for (const result of run.results) {
    const all = targets.get(result.key.target) ?? { asked: 0, succeeded: 0, operations: new Map<string, Counted>() };
    targets.set(result.key.target, all);
    if (result.moments.some((moment) => moment.kind === 'check' && moment.check.observer === true)) continue;
    for (const exchange of exchangesOf(result)) {
      const status = exchange.response?.status;
      if (status === undefined) continue;
      const operation = operationOf(exchange, result, run).replace('?filter', '');
      const counted = all.operations.get(operation) ?? { asked: 0, succeeded: 0, statuses: new Map<number, number>() };
      all.operations.set(operation, counted);
      const isGood = status < 300;
      all.asked += 1;
      all.succeeded += isGood ? 1 : 0;
      counted.asked += 1;
      counted.succeeded += isGood ? 1 : 0;
      counted.statuses.set(status, (counted.statuses.get(status) ?? 0) + 1);
    }
  }
  return targets;
}
