import { isObject } from '../../scim/resource.ts';
import { showingPeople } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const versionBehindEndpoint = defineFault({
  id: 'version-behind-endpoint',
  title: 'meta.location names the version behind the endpoint',
  caughtBy: ['read/version-place', 'create/meta-location'],
  distort: (request, response) =>
    showingPeople(request, response, (person) =>
      isObject(person.meta) && typeof person.meta.location === 'string'
        ? { ...person, meta: { ...person.meta, location: person.meta.location.replace('/v2/Users/', '/Users/v2/') } }
        : person,
    ),
});
