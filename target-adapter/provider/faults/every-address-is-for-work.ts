import { isObject, type JsonObject } from '../../scim/resource.ts';
import { showingPeople } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const everyAddressIsForWork = defineFault({
  id: 'every-address-is-for-work',
  title: 'Every e-mail address is answered as one for work',
  caughtBy: ['values/email-types'],
  distort: (request, response) =>
    showingPeople(request, response, (person) => ({ ...person, emails: changed(person.emails) })),
});

const changed = (values: unknown): unknown =>
  Array.isArray(values) ? values.map((value) => (isObject(value) ? one(value) : value)) : values;

const one = (value: JsonObject): JsonObject => ({ ...value, type: 'work' });
