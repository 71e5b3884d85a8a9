import { isObject } from '../../scim/resource.ts';
import { enterpriseSchema } from '../../scim/urns.ts';
import { asks, sentOperations, showingPeople } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const managerNameStored = defineFault({
  id: 'manager-name-stored',
  title: 'The name of a manager is what a client wrote',
  caughtBy: ['references/manager-name-read-only'],
  remembering() {
    /** Of the managers of people, by the id of the person. */
    const names = new Map<unknown, unknown>();
    return (request, response) => {
      const id = request.path.split('/').at(-1);
      const written = sentOperations(request).find(({ path }) => String(path).endsWith('manager.displayName'))?.value;
      if (asks(request, ['PATCH'], '/Users') && written !== undefined) {
        names.set(id, written);
        return { status: 204, headers: {} };
      }
      return showingPeople(request, response, (person) => {
        const extension = person[enterpriseSchema];
        const displayName = names.get(person.id);
        return isObject(extension) && isObject(extension.manager) && displayName !== undefined
          ? { ...person, [enterpriseSchema]: { ...extension, manager: { ...extension.manager, displayName } } }
          : person;
      });
    };
  },
});
