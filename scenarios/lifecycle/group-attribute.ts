import { attribute } from '../../target-adapter/scim/resource.ts';
import { groupAttribute as groupDecides } from '../checks/groups/group-attribute.ts';
import { updateDelivered } from '../checks/update/update-delivered.ts';
import { defineScenario } from '../scenario.ts';

export const groupAttribute = defineScenario({
  id: 'group-attribute',
  suite: 'lifecycle',
  group: 'Reconfigure and groups',
  title: 'The group attribute of a person decides the group',
  needs: ['group-attribute'],
  after: ['create-and-read-back', 'invitation-accepted', 'update-profile'],
  story: [
    'The administrator assigns a person whose department is mapped to the group attribute.',
    'The person stands in the group of that name.',
    'The person moves to another department: they stand in the other group and no longer in the first.',
  ],
  checks: [groupDecides, updateDelivered],
  async play({ idp, settledPerson, behaviour, delivery, need, check, tell, read, viewOf, newGroupName, group }) {
    const [sales, support] = [newGroupName(group()), newGroupName(group())];
    const { person } = await settledPerson({ groupName: sales });
    const path = behaviour.groupAttribute.split(/:(?=[^:]+$)/);
    const at = async (name: string) => {
      const seen = await read(person, ({ resource }) => attribute(resource, ...path) === name);
      return { ...seen, groupName: name, shown: attribute(seen.resource, ...path), ...(await viewOf(person.email)) };
    };

    tell('Somebody looks in which group the person stands.');
    check(groupDecides, await at(sales));
    need(updateDelivered, delivery(await idp.update(person, { groupName: support })));
    check(groupDecides, { ...(await at(support)), left: sales });
  },
});
