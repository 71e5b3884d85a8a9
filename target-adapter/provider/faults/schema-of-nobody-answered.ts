import { userSchema } from '../../scim/urns.ts';
import { showingPeople } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const schemaOfNobodyAnswered = defineFault({
  id: 'schema-of-nobody-answered',
  title: 'schemas names a schema that the resource type lacks',
  caughtBy: ['always/schemas-of-type'],
  distort(request, response) {
    return showingPeople(request, response, (person) => ({
      ...person,
      schemas: [userSchema, 'urn:example:params:scim:schemas:crm:2.0:User'],
    }));
  },
});
