import { attribute } from '../../../target-adapter/scim/resource.ts';
import { schemaSchema, userSchema } from '../../../target-adapter/scim/urns.ts';
import { type Check, defineCheck, fail, pass, type Sources, skip } from '../../check.ts';
import { attributesIn, isList, itemsIn, judgeEndpoint, noneWrong } from '../discovery-list.ts';
import { judgeStatus } from '../expectation.ts';

/** RFC 7644 §4 */
export const schemasListed: Check<Sources> = defineCheck({
  id: 'discovery/schemas',
  title: 'Schemas answers with a list',
  requirements: ['RFC7644-4-02'],
  hint: 'Answer GET /Schemas with a ListResponse that holds every schema.',
  breaks: 'Clients that build their attribute list from discovery have none.',
  judge: ({ exchanges = [] }) => judgeEndpoint(exchanges[0], '200 with a ListResponse', isList),
});

/** RFC 7644 §4. `exchanges`: with the URN as it is, then percent-encoded where that was not found. */
export const schemaById: Check<Sources> = defineCheck({
  id: 'discovery/schema-by-id',
  title: 'A schema can be read by its URN',
  requirements: ['RFC7644-4-03', 'CYB-01'],
  hint: 'Answer GET /Schemas/{urn} with that one schema.',
  breaks: 'Clients that read the schema of a resource find nothing.',
  judge({ exchanges = [] }) {
    const exchange = exchanges.at(-1);
    const expected = '200 with the schema';
    const judgement = judgeStatus(exchange, { expected, passes: (status) => status === 200 });
    if (judgement.kind !== 'pass') return judgement;
    const id = String(attribute(exchange?.response?.body, 'id') ?? '');
    return id.toLowerCase() === userSchema.toLowerCase()
      ? pass
      : fail({ expected, actual: `200 with id “${id.slice(0, 80)}”` });
  },
});

/** RFC 7643 §7 */
export const schemaIds: Check<Sources> = defineCheck({
  id: 'discovery/schema-ids',
  title: 'Each schema has its URI as id',
  requirements: ['RFC7643-7-01'],
  hint: 'Send the URN of each schema as its id.',
  breaks: 'Clients do not find the schema that a resource names.',
  judge: ({ exchanges = [] }) =>
    noneWrong(
      'a URI as id of each',
      itemsIn(exchanges[0])
        .map((schema) => attribute(schema, 'id'))
        .filter((id) => typeof id !== 'string' || !/^[a-z][a-z0-9+.-]*:/i.test(id))
        .map((id) => `id ${JSON.stringify(id) ?? 'absent'}`),
    ),
});

/** RFC 7644 §3.1 */
export const noMessages: Check<Sources> = defineCheck({
  id: 'discovery/no-messages',
  title: 'Schemas lists no schemas of messages',
  requirements: ['RFC7644-3.1-02'],
  hint: 'Take urn:ietf:params:scim:api:messages off the list of schemas.',
  breaks: 'Clients offer messages as if they were resources.',
  judge: ({ exchanges = [] }) =>
    noneWrong(
      'schemas of resources alone',
      itemsIn(exchanges[0])
        .map((schema) => String(attribute(schema, 'id') ?? ''))
        .filter((id) => /^urn:ietf:params:scim:api:/i.test(id)),
    ),
});

/** RFC 7643 §3.3 */
export const extensionsApart: Check<Sources> = defineCheck({
  id: 'discovery/extensions-apart',
  title: 'No extension describes an attribute of the User a second time',
  requirements: ['RFC7643-3.3-04'],
  hint: 'Give attributes of an extension names that the User schema does not have.',
  breaks: 'The same value stands in two places, and identity providers map the wrong one.',
  judge({ exchanges = [] }) {
    const all = attributesIn(itemsIn(exchanges[0])).filter(({ depth }) => depth === 0);
    const core = all
      .filter(({ schema }) => schema.toLowerCase() === userSchema.toLowerCase())
      .map(({ path }) => path.toLowerCase());
    if (core.length === 0) return skip('the target lists no User schema');
    const extended = all.filter(({ schema }) => /:extension:.*:user$/i.test(schema));
    return noneWrong(
      'names of its own',
      extended.filter(({ path }) => core.includes(path.toLowerCase())).map(({ schema, path }) => `${schema}:${path}`),
    );
  },
});

/** RFC 7643 §2.3.8. The schema of schemas nests, as it must. */
export const notNested: Check<Sources> = defineCheck({
  id: 'discovery/not-nested',
  title: 'No part of a complex attribute is complex itself',
  requirements: ['RFC7643-2.3.8-02'],
  hint: 'Flatten complex attributes to one level.',
  breaks: 'No path of SCIM reaches the parts of such an attribute.',
  judge: ({ exchanges = [] }) =>
    noneWrong(
      'simple sub-attributes',
      attributesIn(itemsIn(exchanges[0]))
        .filter(
          ({ schema, depth, facts }) => schema !== schemaSchema && depth > 0 && attribute(facts, 'type') === 'complex',
        )
        .map(({ path }) => path),
    ),
});
