import type { Exchange } from '../../target-adapter/scim/exchange.ts';
import { attribute, type JsonObject } from '../../target-adapter/scim/resource.ts';
import { bulkIdReturned, eachResult, jobAnswered, jobMessage } from '../checks/bulk/answer.ts';
import { type Effect, goesOn, likeSingle, orderKept, versionHeeded } from '../checks/bulk/carried.ts';
import { failureBody, failureExplained, type Owed, resultLocated, resultStatus } from '../checks/bulk/results.ts';
import { isDone, type Step, stepsOf } from '../checks/bulk/step.ts';
import { announces } from '../discovery.ts';
import { mayWrite } from '../probe/attributes.ts';
import { createdId, needBulk, type Operation, sendJob } from '../probe/bulk.ts';
import { patchBody } from '../probe/subject.ts';
import { defineScenario, type Seen, type Tools } from '../scenario.ts';

export const bulkBasics = defineScenario({
  id: 'bulk-basics',
  suite: 'conformance',
  group: 'Bulk',
  title: 'A bulk job does what its operations would do one by one',
  needs: [],
  dialects: 'none',
  after: ['create-and-read-back'],
  story: [
    'Three people are created in one bulk job.',
    'A second job replaces the first one, changes the second one twice, deletes the third one, creates the first one again, which cannot be, and creates a fourth one.',
    'Each result is compared with what a single request is answered, and with what is there afterwards.',
    'Where the target announces ETags, a third job changes the first one by a version of before, which must not happen.',
  ],
  checks: [
    jobAnswered,
    jobMessage,
    eachResult,
    bulkIdReturned,
    resultLocated,
    resultStatus,
    failureBody,
    failureExplained,
    goesOn,
    likeSingle,
    orderKept,
    versionHeeded,
  ],
  async play(tools) {
    const { check, discovery, find, need, person, readId, unseen, userBody } = tools;
    needBulk(tools, 6);
    const people = [person(), person(), person(), person()];
    const creates = people.map(
      (who, at): Operation => ({ method: 'POST', path: '/Users', bulkId: `person${at + 1}`, data: userBody(who) }),
    );
    const [create, , , createLast] = creates;
    const first = await sendJob(tools, creates.slice(0, 3));
    need(jobAnswered, { exchanges: [first] });
    check(jobMessage, { exchanges: [first] });
    const created = stepsOf(first).map((step) => ({ ...step, owes: 'created' as const }));
    check(bulkIdReturned, { steps: created, exchanges: [first] });
    const [one, two, three] = created.map(createdId);
    const name = ['displayName', 'nickName', 'title'].find((each) => mayWrite(tools, each));
    if (one === undefined || two === undefined || three === undefined || name === undefined) {
      judgeResults(tools, created, [first]);
      return unseen(
        name === undefined
          ? 'its schema has no name or title that a client may write'
          : 'the results do not tell the ids of the people who were created',
      );
    }

    const hasTags = announces(discovery, 'etag') === true;
    const tag = hasTags ? (await readId('Users', one)).exchanges.at(-1)?.response?.headers.etag : undefined;
    const put = (id: string, value: string, data: JsonObject | undefined): Operation => ({
      method: 'PUT',
      path: `/Users/${encodeURIComponent(id)}`,
      data: { ...data, id, [name]: value },
    });
    const patch = (id: string, value: string, data: JsonObject | undefined): Operation =>
      discovery.patch === false
        ? put(id, value, data)
        : { ...put(id, value, data), method: 'PATCH', data: patchBody([{ op: 'replace', path: name, value }]) };
    const second = await sendJob(tools, [
      put(one, 'Bea Replaced', create?.data),
      patch(two, 'Bea First', creates[1]?.data),
      patch(two, 'Bea Last', creates[1]?.data),
      { method: 'DELETE', path: `/Users/${encodeURIComponent(three)}` },
      { ...create, method: 'POST', path: '/Users', bulkId: 'again' },
      { ...createLast, method: 'POST', path: '/Users', bulkId: 'person4' },
    ]);
    const steps = stepsOf(second);
    const [replacing, writing, rewriting, deleting, repeating, creating] = steps;
    const changed = discovery.patch === false ? 'replaced' : 'patched';
    const owes: readonly Owed[] = ['replaced', changed, changed, 'deleted', 'conflict', 'created'];
    const all = steps.map((step, at) => ({ ...step, owes: owes[at] ?? ('created' as const) }));
    judgeResults(tools, [...created, ...all], [first, second]);
    check(failureBody, { steps, exchanges: [second] });
    check(failureExplained, { steps, exchanges: [second] });
    if (repeating === undefined || creating === undefined) return;

    const found = await find(people.at(-1)?.email ?? '', ({ hits }) => hits > 0);
    check(goesOn, { failing: repeating, next: creating, seen: found, exchanges: [second, ...found.exchanges] });

    const shownIn = ({ resource }: Seen): unknown => attribute(resource, name);
    const ones = await readId('Users', one, (seen) => shownIn(seen) === 'Bea Replaced');
    const twos = await readId('Users', two, (seen) => shownIn(seen) === 'Bea Last');
    const threes = await readId('Users', three, ({ status }) => status === 404);
    const exchanges = [second, ...[ones, twos, threes].flatMap((seen) => seen.exchanges.slice(-1))];
    const effects: readonly Effect[] = [
      effectOf(created[0], ones.resource === undefined ? (isGone(ones) === true ? false : undefined) : true),
      effectOf(replacing, ones.resource && shownIn(ones) === 'Bea Replaced'),
      effectOf(rewriting, twos.resource && ['Bea First', 'Bea Last'].some((value) => value === shownIn(twos))),
      effectOf(deleting, isGone(threes)),
    ].flatMap((effect) => effect ?? []);
    check(likeSingle, { effects, exchanges });
    const writes = [writing, rewriting].flatMap((step) => step ?? []);
    check(orderKept, { writes, last: 'Bea Last', shown: shownIn(twos), seen: twos, exchanges });

    if (tag === undefined || [replacing, rewriting].some((step) => step === undefined || !isDone(step))) return;
    const third = await sendJob(tools, [{ ...patch(one, 'Bea Stale', create?.data), version: tag }]);
    const after = await readId('Users', one, (seen) => shownIn(seen) === 'Bea Stale');
    const [step] = stepsOf(third);
    if (step === undefined) return;
    check(versionHeeded, {
      step,
      ...(after.resource === undefined ? {} : { happened: shownIn(after) === 'Bea Stale' }),
      exchanges: [third, ...after.exchanges.slice(-1)],
    });
  },
});

function judgeResults(
  { check }: Pick<Tools, 'check'>,
  steps: readonly (Step & { readonly owes: Owed })[],
  exchanges: readonly Exchange[],
): void {
  check(eachResult, { steps, exchanges });
  check(resultLocated, { steps, exchanges });
  check(resultStatus, { steps, exchanges });
}

const effectOf = (step: Step | undefined, happened: boolean | undefined): Effect | undefined =>
  step === undefined ? undefined : { step, happened };

/** undefined: it was not seen. */
const isGone = ({ status = 0 }: Seen): boolean | undefined =>
  [200, 404, 410].includes(status) ? status !== 200 : undefined;
