import type { JsonObject } from '../../target-adapter/scim/resource.ts';
import { enterpriseSchema, userSchema } from '../../target-adapter/scim/urns.ts';
import { circleTried, referenceInExtension, referenceResolved, referenceUnknown } from '../checks/bulk/references.ts';
import { stepsOf } from '../checks/bulk/step.ts';
import { mayWrite } from '../probe/attributes.ts';
import { createdId, needBulk, type Operation, sendJob } from '../probe/bulk.ts';
import { groupNamed, membersOf } from '../probe/group-subject.ts';
import { defineScenario, type Seen } from '../scenario.ts';

export const bulkReferences = defineScenario({
  id: 'bulk-references',
  suite: 'conformance',
  group: 'Bulk',
  title: 'Operations of a bulk job may refer to what others in it create',
  needs: [],
  dialects: 'none',
  after: ['bulk-basics'],
  story: [
    'A job creates a person, somebody whose manager this person is, and a group with this person as a member.',
    'Another job creates a group with a member that no operation defines.',
    'A third job creates two groups, each with the other one as a member: they are linked, or refused.',
    'What the target has not, groups or the enterprise extension, is left out.',
  ],
  checks: [referenceResolved, referenceInExtension, referenceUnknown, circleTried],
  async play(tools) {
    const { behaviour, check, discovery, group, person, readId, skip, userBody } = tools;
    needBulk(tools, 3);
    const hasGroups = behaviour.groups === 'endpoint' && discovery.groups !== false;
    const hasManager = mayWrite(tools, `${enterpriseSchema}:manager`);
    if (!hasGroups && !hasManager) skip('the target has neither groups nor managers, so nothing refers to people');
    const creating = (path: '/Users' | '/Groups', bulkId: string, data: JsonObject): Operation => ({
      method: 'POST',
      path,
      bulkId,
      data,
    });
    const groupWith = (bulkId: string, ...members: readonly string[]): Operation =>
      creating('/Groups', bulkId, { ...groupNamed(group().displayName), members: membersOf(members) });
    const read = async (type: 'Users' | 'Groups', id: string | undefined): Promise<{ readonly seen?: Seen }> =>
      id === undefined ? {} : { seen: await readId(type, id) };
    const readAll = (...exchanges: readonly (Seen | undefined)[]) => exchanges.flatMap((seen) => seen?.exchanges ?? []);

    const employee = userBody(person());
    const managed = {
      ...employee,
      schemas: [userSchema, enterpriseSchema],
      [enterpriseSchema]: { ...extensionIn(employee), manager: { value: 'bulkId:boss' } },
    };
    const job = await sendJob(tools, [
      creating('/Users', 'boss', userBody(person())),
      ...(hasManager ? [creating('/Users', 'employee', managed)] : []),
      ...(hasGroups ? [groupWith('team', 'bulkId:boss')] : []),
    ]);
    const steps = stepsOf(job);
    const id = createdId(steps[0]);
    const named = id === undefined ? {} : { id };
    const stepNamed = (wanted: string) => steps.find(({ bulkId }) => bulkId === wanted) ?? { method: 'POST' as const };
    const [team, worker] = [stepNamed('team'), stepNamed('employee')];
    const ofTeam = await read('Groups', createdId(team));
    const ofWorker = await read('Users', createdId(worker));
    check(referenceResolved, {
      step: team,
      ...named,
      ...ofTeam,
      ...(hasGroups ? {} : { lacks: noGroups }),
      exchanges: [job, ...readAll(ofTeam.seen)],
    });
    check(referenceInExtension, {
      step: worker,
      ...named,
      ...ofWorker,
      ...(hasManager ? {} : { lacks: 'its schema has no manager that a client may write' }),
      exchanges: [job, ...readAll(ofWorker.seen)],
    });
    if (!hasGroups) {
      check(referenceUnknown, { step: team, lacks: noGroups, exchanges: [] });
      check(circleTried, { steps: [], ids: [], seen: [], lacks: noGroups, exchanges: [] });
      return;
    }

    const lost = await sendJob(tools, [groupWith('lost', 'bulkId:nobody')]);
    const [step = team] = stepsOf(lost);
    const ofLost = await read('Groups', createdId(step));
    check(referenceUnknown, { step, ...ofLost, exchanges: [lost, ...readAll(ofLost.seen)] });

    const circle = await sendJob(tools, [groupWith('ring1', 'bulkId:ring2'), groupWith('ring2', 'bulkId:ring1')]);
    const rings = stepsOf(circle);
    const ids = rings.map(createdId);
    const seen: Seen[] = [];
    for (const ring of ids) if (ring !== undefined) seen.push(await readId('Groups', ring));
    check(circleTried, { steps: rings, ids, seen, exchanges: [circle, ...readAll(...seen)] });
  },
});

const noGroups = 'the target has no /Groups';

const extensionIn = (body: JsonObject): JsonObject => {
  const extension = body[enterpriseSchema];
  return typeof extension === 'object' && extension !== null ? { ...extension } : {};
};
