import { attribute, isObject } from '../../scim/resource.ts';
import { userSchema } from '../../scim/urns.ts';
import { withBody, without } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const unsaidMutabilityIsReadOnly = defineFault({
  id: 'unsaid-mutability-is-read-only',
  title: 'What the schema does not call readWrite is passed over',
  caughtBy: ['patch/each-added'],
  policies: (correct) => ({
    ...correct,
    scim: { ...correct.scim, afterPatch: (_before, after) => without(after, 'nickName') },
  }),
  distort(request, response) {
    if (request.path !== `/Schemas/${userSchema}` || response.status !== 200) return response;
    return withBody(response, (schema) => {
      const attributes = attribute(schema, 'attributes');
      const told = Array.isArray(attributes) ? attributes.filter(isObject) : [];
      return {
        ...schema,
        attributes: told.map((each) => (each.name === 'nickName' ? without(each, 'mutability') : each)),
      };
    });
  },
});
