import { attribute, isObject } from '../../scim/resource.ts';
import { asks, showingPeople } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const outerGroupShownAsDirect = defineFault({
  id: 'outer-group-shown-as-direct',
  title: 'A group that holds a person’s group is shown as a direct one',
  caughtBy: ['references/outer-indirect'],
  remembering() {
    /** By the id of a member, the id of the group that was created with it. */
    const holders = new Map<unknown, unknown>();
    return (request, response) => {
      if (asks(request, ['POST'], '/Groups') && response.status === 201) {
        const [id, members] = ['id', 'members'].map((name) => attribute(response.body, name));
        for (const member of Array.isArray(members) ? members : []) holders.set(attribute(member, 'value'), id);
      }
      return showingPeople(request, response, (person) => {
        const groups = Array.isArray(person.groups) ? person.groups.filter(isObject) : [];
        const outer = groups.map(({ value }) => holders.get(value)).filter((id) => id !== undefined);
        return outer.length === 0
          ? person
          : { ...person, groups: [...groups, ...outer.map((value) => ({ value, type: 'direct' }))] };
      });
    };
  },
});
