import { isObject } from '../../target-adapter/scim/resource.ts';
import type { Tools } from '../scenario.ts';

/** The same tools, with each request of a probe spoken as the identity provider of this result; it still reads as itself. */
export const speaking = <Given extends Pick<Tools, 'scim' | 'asIdp'>>(tools: Given): Given => ({
  ...tools,
  scim: ({ method, path, body }) => tools.asIdp({ method, path, ...(isObject(body) ? { body } : {}) }),
});
