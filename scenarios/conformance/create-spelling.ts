import { isObject, type JsonObject } from '../../target-adapter/scim/resource.ts';
import { enterpriseSchema, userSchema } from '../../target-adapter/scim/urns.ts';
import { isSuccess } from '../checks/answer.ts';
import {
  attributeOrderFree,
  nameCaseFree,
  type Spelt,
  schemaOrderFree,
  schemasMissing,
} from '../checks/create/spelling.ts';
import { mayWrite } from '../probe/attributes.ts';
import { defineScenario, type Tools } from '../scenario.ts';

export const createSpelling = defineScenario({
  id: 'create-spelling',
  suite: 'conformance',
  group: 'Create',
  title: 'A create is read by what it says, however it is written',
  needs: [],
  dialects: 'none',
  after: ['create-representation'],
  story: [
    'A person is created with the attributes and the schemas in reversed order; each for itself where that is refused.',
    'Another one is sent without schemas, which may be refused.',
    'A third one has its displayName in small letters.',
  ],
  checks: [attributeOrderFree, schemaOrderFree, schemasMissing, nameCaseFree],
  async play(tools) {
    const { check, discovery } = tools;
    const post = async (sent: JsonObject): Promise<Spelt> => {
      const posted = await tools.scim({ method: 'POST', path: '/Users', body: sent });
      return { discovery, sent, posted, exchanges: [posted] };
    };

    const person = extended(tools);
    const isExtended = enterpriseSchema in person;
    const both = await post(inReverse(isExtended ? schemasTurned(person) : person));
    const isTaken = isSuccess(both.posted?.response?.status);
    check(attributeOrderFree, isTaken || !isExtended ? both : await post(inReverse(extended(tools))));
    if (!isExtended) check(schemaOrderFree, { discovery, sent: {}, lacks: 'its schema has no extension to write to' });
    else check(schemaOrderFree, isTaken ? both : await post(schemasTurned(extended(tools))));

    const { schemas: _schemas, ...rest } = tools.userBody(tools.person());
    check(schemasMissing, await post(rest));

    const { displayName, ...others } = tools.userBody(tools.person());
    check(
      nameCaseFree,
      typeof displayName === 'string'
        ? await post({ ...others, displayname: displayName })
        : { discovery, sent: {}, lacks: 'no displayName is sent to this target' },
    );
  },
});

/** A new person, with a department where the target keeps one. */
function extended(tools: Tools): JsonObject {
  const body = tools.userBody(tools.person());
  const path = `${enterpriseSchema}:department`;
  if (path === tools.behaviour.groupAttribute || !mayWrite(tools, path)) return body;
  const before = body[enterpriseSchema];
  return {
    ...body,
    schemas: [userSchema, enterpriseSchema],
    [enterpriseSchema]: { department: 'Tours', ...(isObject(before) ? before : {}) },
  };
}

const inReverse = (body: JsonObject): JsonObject => Object.fromEntries(Object.entries(body).reverse());

const schemasTurned = (body: JsonObject): JsonObject => ({ ...body, schemas: [enterpriseSchema, userSchema] });
