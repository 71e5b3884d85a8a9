import { isObject, type JsonObject } from '../../scim/resource.ts';
import { showingPeople } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const groupsToldByName = defineFault({
  id: 'groups-told-by-name',
  title: 'The groups of a person are told by their names',
  caughtBy: ['references/groups-by-id'],
  distort: (request, response) =>
    showingPeople(request, response, (person) =>
      Array.isArray(person.groups) ? { ...person, groups: person.groups.filter(isObject).map(named) } : person,
    ),
});

const named = ({ display }: JsonObject): JsonObject => ({ value: display, display });
