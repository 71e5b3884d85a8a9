import { attribute, isObject, type JsonObject } from '../../target-adapter/scim/resource.ts';
import { enterpriseSchema, userSchema } from '../../target-adapter/scim/urns.ts';
import type { Tools } from '../scenario.ts';

/**
 * The Create User sample of Microsoft's documentation, with the attributes that this target takes: the enterprise schema
 * is listed without a value of it.
 */
export function entraUser({ person, userBody }: Pick<Tools, 'person' | 'userBody'>): JsonObject {
  const { schemas: _schemas, [enterpriseSchema]: _extension, ...mapped } = userBody(person());
  const emails = attribute(mapped, 'emails');
  return {
    schemas: [userSchema, enterpriseSchema],
    ...mapped,
    ...(Array.isArray(emails)
      ? { emails: emails.map((email) => (isObject(email) ? { primary: true, ...email } : email)) }
      : {}),
    meta: { resourceType: 'User' },
    roles: [],
  };
}
