import { expect, it } from 'vitest';
import { ScimError } from '../../../target-adapter/scim/scim-error.ts';

it('puts its status as text, its keyword and its detail in the body', () => {
  expect(new ScimError(409, 'taken', 'uniqueness').body).toEqual({
    schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
    status: '409',
    scimType: 'uniqueness',
    detail: 'taken',
  });
});

it('has no keyword where RFC 7644 has none', () => {
  expect(Object.keys(new ScimError(404, 'nobody').body)).toEqual(['schemas', 'status', 'detail']);
});
