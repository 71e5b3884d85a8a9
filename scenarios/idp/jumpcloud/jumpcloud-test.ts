import { isSuccess } from '../../checks/answer.ts';
import { jumpCloudGroupRemoved, jumpCloudUserRemoved } from '../../checks/jumpcloud/test-guests.ts';
import { postGroup } from '../../probe/group-subject.ts';
import { speaking } from '../../probe/speaking.ts';
import { createSubject } from '../../probe/subject.ts';
import { defineScenario } from '../../scenario.ts';

export const jumpCloudTest = defineScenario({
  id: 'jumpcloud-test',
  suite: 'jumpcloud',
  group: 'JumpCloud',
  title: 'What a connection test creates can be taken away',
  needs: [],
  dialects: ['jumpcloud'],
  story: [
    'A person is created and deleted, as JumpCloud does to test a connection; where DELETE is refused, a PUT deactivates them.',
    'Where there are groups, one is created and deleted.',
  ],
  checks: [jumpCloudUserRemoved, jumpCloudGroupRemoved],
  async play(tools) {
    const { asIdp, behaviour, discovery, check, skip, readId } = tools;
    const jumpCloud = speaking(tools);
    const guest = await createSubject(jumpCloud);
    const deleted = await asIdp({ method: 'DELETE', path: guest.path });
    const isDeleted = isSuccess(deleted.response?.status);
    const deactivated = isDeleted ? undefined : await guest.put({ ...guest.sent, active: false });
    const left = await readId('Users', guest.id, ({ resource }) => resource?.active !== true);
    check(jumpCloudUserRemoved, {
      deleted,
      left,
      exchanges: [deleted, ...(deactivated === undefined ? [] : [deactivated]), ...left.exchanges],
      ...(deactivated === undefined ? {} : { deactivated }),
    });

    if (behaviour.groups !== 'endpoint' || discovery.groups === false) return void check(jumpCloudGroupRemoved, {});
    const { group } = await postGroup(jumpCloud);
    if (group === undefined) return skip('the group could not be created');
    const removed = await asIdp({ method: 'DELETE', path: `/Groups/${encodeURIComponent(group.id)}` });
    const seen = await readId('Groups', group.id, ({ resource }) => resource === undefined);
    check(jumpCloudGroupRemoved, { deleted: removed, left: seen, exchanges: [removed, ...seen.exchanges] });
  },
});
