import type { JsonObject } from '../../../target-adapter/scim/resource.ts';
import { aUser } from '../build.ts';

export const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const patchSchemas = ['urn:ietf:params:scim:api:messages:2.0:PatchOp'];

export const json = { 'Content-Type': 'application/scim+json; charset=utf-8' };
/** The matching query for the person of the tests. */
export const query = '/Users?filter=userName+eq+%22ada.berg.r7f3k2.1%40example.org%22';

export const get = (path: string) => ({ method: 'GET', path, headers: {} });
export const patch = (path: string, ...operations: unknown[]) => ({
  method: 'PATCH',
  path,
  headers: json,
  body: { schemas: patchSchemas, Operations: operations },
});

/** What the target holds once the default mapping took effect. */
export const provisioned = (change: Readonly<Record<string, unknown>> = {}): JsonObject =>
  aUser('7', {
    externalId: 'r7f3k2-1',
    displayName: 'Ada Berg',
    title: 'Engineer',
    name: { formatted: 'Ada Berg', familyName: 'Berg', givenName: 'Ada' },
    emails: [{ type: 'work', primary: true, value: 'ada.berg.r7f3k2.1@example.org' }],
    [enterprise]: { department: 'Research' },
    ...change,
  });
