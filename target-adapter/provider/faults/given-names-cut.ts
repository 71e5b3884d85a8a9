import { isObject } from '../../scim/resource.ts';
import { showingPeople } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const givenNamesCut = defineFault({
  id: 'given-names-cut',
  title: 'Given names are shown without their last letter',
  caughtBy: [
    'entra/flow-held',
    'entra/flow-quiet',
    'entra/several-operations',
    'entra/dotted-keys',
    'create/read-back',
  ],
  distort: (request, response) =>
    showingPeople(request, response, (person) =>
      isObject(person.name) && typeof person.name.givenName === 'string'
        ? { ...person, name: { ...person.name, givenName: person.name.givenName.slice(0, -1) } }
        : person,
    ),
});
