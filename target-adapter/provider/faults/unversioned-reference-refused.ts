import { attribute } from '../../scim/resource.ts';
import { asks, refusing, sentOperations } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const unversionedReferenceRefused = defineFault({
  id: 'unversioned-reference-refused',
  title: 'A member is refused whose $ref lacks the version',
  caughtBy: ['references/version-apart'],
  distort: (request, response) =>
    asks(request, ['PATCH'], '/Groups') && sentOperations(request).some(({ value }) => isUnversioned(value))
      ? refusing(response, 400, 'This $ref is unknown.', 'invalidValue')
      : response,
});

function isUnversioned(members: unknown): boolean {
  const refs = Array.isArray(members) ? members.map((member) => attribute(member, '$ref')) : [];
  return refs.some((ref) => typeof ref === 'string' && !ref.includes('/v2/'));
}
