import { isObject, type JsonObject } from '../../scim/resource.ts';
import { showingPeople } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const typesInCapitals = defineFault({
  id: 'types-in-capitals',
  title: 'Types of e-mail addresses come back in capitals',
  caughtBy: ['values/canonical-types'],
  distort: (request, response) =>
    showingPeople(request, response, (person) => ({ ...person, emails: changed(person.emails) })),
});

const changed = (values: unknown): unknown =>
  Array.isArray(values) ? values.map((value) => (isObject(value) ? one(value) : value)) : values;

const one = (value: JsonObject): JsonObject => ({ ...value, type: String(value.type).toUpperCase() });
