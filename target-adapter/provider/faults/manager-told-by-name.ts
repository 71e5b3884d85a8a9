import { isObject, type JsonObject } from '../../scim/resource.ts';
import { enterpriseSchema } from '../../scim/urns.ts';
import { showingPeople } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const managerToldByName = defineFault({
  id: 'manager-told-by-name',
  title: 'A manager is told by name',
  caughtBy: ['references/manager-by-id'],
  distort: (request, response) =>
    showingPeople(request, response, (person) => {
      const extension = person[enterpriseSchema];
      return isObject(extension) && isObject(extension.manager)
        ? { ...person, [enterpriseSchema]: { ...extension, manager: named(extension.manager) } }
        : person;
    }),
});

const named = ({ displayName }: JsonObject): JsonObject => ({ value: displayName });
