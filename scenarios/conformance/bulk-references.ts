import type { JsonObject } from '../../target-adapter/scim/resource.ts';
import { enterpriseSchema } from '../../target-adapter/scim/urns.ts';
import {
  bulkCircular,
  bulkExtensionReferences,
  bulkReferences,
  bulkUnknownReference,
} from '../checks/bulk/references.ts';
import { includes, shows } from '../checks/wish.ts';
import { mayWrite } from '../probe/attributes.ts';
import { createdBy, needBulk, type Operation, resultOf, sendJob } from '../probe/bulk.ts';
import { groupNamed } from '../probe/group-subject.ts';
import { lacking, written } from '../probe/trial.ts';
import { defineScenario, type Seen } from '../scenario.ts';

export const bulkReferring = defineScenario({
  id: 'bulk-references',
  suite: 'conformance',
  group: 'Bulk',
  title: 'The operations of a bulk job can refer to each other',
  needs: [],
  dialects: 'none',
  after: ['bulk-jobs'],
  story: [
    'A job creates a group with a member who is created only by its next operation, and somebody whose manager that is.',
    'Two groups are each a member of the other, and a third one has a member whom no operation creates.',
    'A target that does not announce bulk operations, or has no groups, is not judged.',
  ],
  checks: [bulkReferences, bulkExtensionReferences, bulkCircular, bulkUnknownReference],
  async play(tools) {
    const { check, discovery, group, person, readId, skip, userBody } = tools;
    needBulk(tools);
    if (discovery.groups === false) skip('the target has no groups');
    const user = (bulkId: string, more: JsonObject = {}): Operation => ({
      method: 'POST',
      path: '/Users',
      bulkId,
      data: { ...userBody(person()), ...more },
    });
    const groupOf = (bulkId: string, member: string): Operation => {
      const data = { ...groupNamed(group().displayName), members: [{ value: `bulkId:${member}` }] };
      return { method: 'POST', path: '/Groups', bulkId, data };
    };
    const read = async (type: 'Users' | 'Groups', id: string | undefined): Promise<Seen | undefined> =>
      id === undefined ? undefined : readId(type, id);

    const hasManager = mayWrite(tools, `${enterpriseSchema}:manager`);
    const report = hasManager ? [user('report', { [enterpriseSchema]: { manager: { value: 'bulkId:boss' } } })] : [];
    const job = await sendJob(tools, [groupOf('team', 'boss'), user('boss'), ...report]);
    const boss = createdBy(job, 'boss');
    const team = await read('Groups', createdBy(job, 'team'));
    if (boss === undefined) return skip('the job created nobody: bulk-jobs tells why');
    check(bulkReferences, {
      ...written(tools, job, team, includes([{ value: boss }], 'members')),
      result: resultOf(job, 'team'),
    });
    const managed = await read('Users', createdBy(job, 'report'));
    check(bulkExtensionReferences, {
      ...(hasManager
        ? written(tools, job, managed, shows(boss, enterpriseSchema, 'manager', 'value'))
        : lacking(tools, 'its schema has no manager of the enterprise extension')),
      result: resultOf(job, 'report'),
    });

    const circle = await sendJob(tools, [groupOf('left', 'right'), groupOf('right', 'left')]);
    const looks = [await read('Groups', createdBy(circle, 'left')), await read('Groups', createdBy(circle, 'right'))];
    check(bulkCircular, circleOf(circle, looks, ['left', 'right']));

    const lost = await sendJob(tools, [groupOf('lost', 'nobody'), user('other')]);
    check(bulkUnknownReference, circleOf(lost, [await read('Groups', createdBy(lost, 'lost'))], ['lost', 'other']));
  },
});

const circleOf = (
  job: Awaited<ReturnType<typeof sendJob>>,
  looks: readonly (Seen | undefined)[],
  bulkIds: readonly string[],
) => ({
  exchanges: [job, ...looks.flatMap((look) => look?.exchanges ?? [])],
  expected: bulkIds.map((bulkId) => ({ method: 'POST', bulkId, outcome: 'done' }) as const),
  groups: looks.map((look) => look?.resource),
  looks: looks.flatMap((look) => look?.exchanges ?? []),
});
