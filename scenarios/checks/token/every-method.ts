import type { ScimRequest } from '../../../target-adapter/scim/exchange.ts';
import { patchOp } from '../../../target-adapter/scim/urns.ts';

/**
 * What a credential that has ended is tried with on one person of the run. The person is read beforehand with one that
 * lives, and by id here only at the end: a refused look does not show any more whose the account is.
 */
export function everyMethod(resourceId: string, body: object, familyName: string): readonly ScimRequest[] {
  const path = `/Users/${encodeURIComponent(resourceId)}`;
  const Operations = [{ op: 'replace', path: 'name.familyName', value: familyName }];
  return [
    { method: 'GET', path: '/Users?startIndex=1&count=1' },
    { method: 'PATCH', path, body: { schemas: [patchOp], Operations } },
    { method: 'PUT', path, body: { ...body, name: { familyName } } },
    { method: 'DELETE', path },
    { method: 'GET', path },
  ];
}
