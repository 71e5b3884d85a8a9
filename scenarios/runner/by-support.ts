import type { Administration } from '../../target-adapter/administration/administration.ts';
import type { Removal } from './clean-up.ts';
import { isOwnPerson, whyNotOwn } from './is-own-person.ts';

export type OrganizationOptions = {
  /** Under which the person may stand there, each with the marker. */
  readonly names: Iterable<string>;
  readonly marker: string;
  readonly administration: Administration;
  /** As the user calls the target. */
  readonly target: string;
};

/**
 * Whoever is deleted over SCIM still stands in some organizations: there support removes them, if it can be called.
 * `removal`: what became of the person over SCIM.
 */
export async function removeBySupport(removal: Removal, options: OrganizationOptions): Promise<Removal> {
  const { names, marker, administration, target } = options;
  if (removal.how === 'failed' || removal.how === 'kept') return removal;
  const { findPerson, removePerson } = administration;
  if (findPerson === undefined || removePerson === undefined) {
    const why = administration.whyNot(findPerson === undefined ? 'findPerson' : 'removePerson');
    return { how: 'deactivated', reason: `stays in the organization of ${target} until support removes them: ${why}` };
  }
  let end = removal;
  for (const userName of names) {
    const found = await findPerson({ userName });
    if (found === undefined) continue;
    if (!isOwnPerson(found, marker)) return { how: 'failed', reason: `support was not called: ${whyNotOwn(found)}` };
    await removePerson({ id: found.id });
    end = { how: 'removed', reason: 'by support' };
  }
  return end;
}
