import { bulkRequest } from '../../target-adapter/scim/urns.ts';
import { bulkActsAlike, bulkFailOnErrors, bulkMalformed, bulkWithoutId } from '../checks/bulk/effects.ts';
import type { Expected } from '../checks/bulk/job.ts';
import {
  bulkAnswer,
  bulkEveryResult,
  bulkFailureTold,
  bulkIdsBack,
  bulkLocations,
  bulkStatuses,
} from '../checks/bulk/results.ts';
import { shows } from '../checks/wish.ts';
import { mayWrite } from '../probe/attributes.ts';
import { needBulk, type Operation, sendJob } from '../probe/bulk.ts';
import { createSubject, patchBody } from '../probe/subject.ts';
import { lacking, written } from '../probe/trial.ts';
import { defineScenario } from '../scenario.ts';

export const bulkJobs = defineScenario({
  id: 'bulk-jobs',
  suite: 'conformance',
  group: 'Bulk',
  title: 'Bulk jobs do what single requests do, and tell what became of each',
  needs: [],
  dialects: 'none',
  after: ['create-and-read-back'],
  story: [
    'A person is created. Then a job creates somebody, creates the first one again, which must fail, and changes the first one.',
    'Another job is to end at its first error.',
    'A job without operations, and a create without a bulkId, come last.',
    'A target that does not announce bulk operations is not judged.',
  ],
  checks: [
    bulkAnswer,
    bulkEveryResult,
    bulkStatuses,
    bulkIdsBack,
    bulkLocations,
    bulkFailureTold,
    bulkActsAlike,
    bulkFailOnErrors,
    bulkMalformed,
    bulkWithoutId,
  ],
  async play(tools) {
    const { check, discovery, find, person, scim, userBody } = tools;
    needBulk(tools);
    const subject = await createSubject(tools);
    const again: Operation = { method: 'POST', path: '/Users', bulkId: 'again', data: subject.sent };
    const create = (bulkId: string, who = person()): Operation => ({
      method: 'POST',
      path: '/Users',
      bulkId,
      data: userBody(who),
    });
    const canChange = mayWrite(tools, 'displayName') && discovery.patch !== false;
    const data = patchBody([{ op: 'replace', path: 'displayName', value: 'Bea Bulk' }]);
    const change: readonly Operation[] = canChange ? [{ method: 'PATCH', path: subject.path, data }] : [];

    const job = await sendJob(tools, [create('one'), again, ...change]);
    const expected: readonly Expected[] = [
      { method: 'POST', bulkId: 'one', outcome: 'done' },
      { method: 'POST', bulkId: 'again', outcome: 'refused' },
      ...(canChange ? [{ method: 'PATCH', outcome: 'done' } as const] : []),
    ];
    const told = { exchanges: [job], expected };
    check(bulkAnswer, told);
    for (const each of [bulkEveryResult, bulkStatuses, bulkIdsBack, bulkLocations, bulkFailureTold]) check(each, told);
    check(
      bulkActsAlike,
      canChange
        ? written(tools, job, await subject.read(), shows('Bea Bulk', 'displayName'))
        : lacking(tools, 'its schema has no displayName that a client may write, or it has no PATCH'),
    );

    const late = person();
    const failing = await sendJob(tools, [again, { ...again, bulkId: 'again2' }, create('late', late)], {
      failOnErrors: 1,
    });
    const { exchanges, hits } = await find(late.email);
    check(bulkFailOnErrors, { exchanges: [failing, ...exchanges], expected: [], hits, discovery });

    const empty = await scim({ method: 'POST', path: '/Bulk', body: { schemas: [bulkRequest] } });
    check(bulkMalformed, { exchanges: [empty], expected: [] });
    const { bulkId: _bulkId, ...withoutId } = create('none');
    check(bulkWithoutId, { exchanges: [await sendJob(tools, [withoutId])], expected: [] });
  },
});
