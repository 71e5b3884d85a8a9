import { enterpriseSchema, userSchema } from '../../scim/urns.ts';
import { showingPeople } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const schemaAnsweredTwice = defineFault({
  id: 'schema-answered-twice',
  title: 'schemas names the core schema twice',
  caughtBy: ['always/schemas-once'],
  distort(request, response) {
    return showingPeople(request, response, (person) => ({
      ...person,
      schemas: [userSchema, userSchema, enterpriseSchema],
    }));
  },
});
