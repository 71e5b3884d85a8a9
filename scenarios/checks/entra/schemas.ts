import type { Exchange } from '../../../target-adapter/scim/exchange.ts';
import { attribute, isObject, type JsonObject } from '../../../target-adapter/scim/resource.ts';
import { groupSchema, userSchema } from '../../../target-adapter/scim/urns.ts';
import { type Check, defineCheck, fail, pass, type Sources, skip, unjudged } from '../../check.ts';
import { answerOf, isTransient } from '../answer.ts';

/** `GET /Schemas`; `groups`: whether the target has groups at all; `mapped`: names that the attribute mapping writes to. */
type Listed = Sources & {
  readonly exchange: Exchange;
  readonly groups: boolean;
  readonly mapped: readonly string[];
};

export const entraSchemasListed: Check<Listed> = defineCheck({
  id: 'entra/schemas-listed',
  title: 'The schemas are a list that has the User and, where there are groups, the Group',
  requirements: ['ENTRA-32'],
  hint: 'Answer GET /Schemas with a ListResponse of every schema that you serve.',
  breaks: 'Microsoft’s validation for the gallery fails, and the group tests with it.',
  judge({ exchange, groups }) {
    const status = exchange.response?.status;
    if (status === undefined || isTransient(status)) return unjudged(answerOf(exchange));
    const expected = `a ListResponse with ${groups ? 'User and Group' : 'User'}`;
    const ids = schemasIn(exchange).map((schema) => String(attribute(schema, 'id')).toLowerCase());
    if (ids.length === 0) return fail({ expected, actual: `${answerOf(exchange)} without schemas` });
    const owed = groups ? [userSchema, groupSchema] : [userSchema];
    const missing = owed.filter((urn) => !ids.includes(urn.toLowerCase()));
    return missing.length === 0 ? pass : fail({ expected, actual: `${missing.join(' and ')} missing` });
  },
});

/** Without regard to letter case, as Microsoft's validation looks for them. */
export const entraSchemasMapped: Check<Listed> = defineCheck({
  id: 'entra/schemas-mapped',
  title: 'The schemas name every attribute that Entra ID writes to',
  requirements: ['ENTRA-32'],
  hint: 'Describe in /Schemas each attribute that your guide tells customers to map.',
  breaks: 'Microsoft’s validation for the gallery fails, and administrators cannot map the attribute.',
  judge({ exchange, mapped }) {
    const schemas = schemasIn(exchange);
    if (schemas.length === 0) return skip('the target lists no schemas: another check tells');
    const named = new Set(schemas.flatMap(namesIn).map((name) => name.toLowerCase()));
    const missing = mapped.filter((name) => !named.has(name.toLowerCase()));
    return missing.length === 0
      ? pass
      : fail({ expected: `${mapped.join(', ')} in the schemas`, actual: `${missing.join(', ')} missing` });
  },
});

export const entraSchemasPlain: Check<Listed> = defineCheck({
  id: 'entra/schemas-plain',
  title: 'The schemas have keywords in camel case, and no nulls',
  requirements: ['ENTRA-32'],
  hint: 'Write the keywords as RFC 7643 §7 spells them, and leave out what has no value.',
  breaks: 'Entra ID finds no attribute, and the page of the attribute mapping does not open.',
  judge({ exchange }) {
    const schemas = schemasIn(exchange);
    if (schemas.length === 0) return skip('the target lists no schemas: another check tells');
    const odd = oddIn(schemas, '');
    return odd === undefined ? pass : fail({ expected: 'keywords in camel case, each with a value', actual: odd });
  },
});

function schemasIn({ response }: Exchange): readonly JsonObject[] {
  const listed = response?.status === 200 && isObject(response.body) ? response.body.Resources : undefined;
  return Array.isArray(listed) ? listed.filter(isObject) : [];
}

/** Of the attributes themselves, not of their parts. */
function namesIn(schema: JsonObject): readonly string[] {
  const attributes = attribute(schema, 'attributes');
  return Array.isArray(attributes) ? attributes.map((each) => String(attribute(each, 'name'))) : [];
}

/** The first keyword that begins with a capital or is null: `attributes.Name`; undefined: there is none. */
function oddIn(value: unknown, path: string): string | undefined {
  if (Array.isArray(value)) return value.map((each) => oddIn(each, path)).find((found) => found !== undefined);
  if (!isObject(value)) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    const where = path === '' ? key : `${path}.${key}`;
    if (inner === null) return `${where} is null`;
    if (/^[A-Z]/.test(key)) return `${where} with a capital`;
    const found = oddIn(inner, where);
    if (found !== undefined) return found;
  }
  return undefined;
}
