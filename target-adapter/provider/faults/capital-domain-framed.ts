import { isObject, type JsonObject } from '../../scim/resource.ts';
import { showingPeople } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const capitalDomainFramed = defineFault({
  id: 'capital-domain-framed',
  title: 'An address with capitals comes back in angle brackets',
  caughtBy: ['values/email-domain'],
  distort: (request, response) =>
    showingPeople(request, response, (person) => ({ ...person, emails: changed(person.emails) })),
});

const changed = (values: unknown): unknown =>
  Array.isArray(values) ? values.map((value) => (isObject(value) ? one(value) : value)) : values;

const one = (value: JsonObject): JsonObject =>
  /@[^a-z]+$/.test(String(value.value)) ? { ...value, value: `<${String(value.value)}>` } : value;
