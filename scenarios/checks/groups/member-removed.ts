import type { Exchange } from '../../../target-adapter/scim/exchange.ts';
import { attribute } from '../../../target-adapter/scim/resource.ts';
import { type Check, defineCheck, warn } from '../../check.ts';
import { type GroupRead, judgeMembers, memberIds } from './members.ts';

type Evidence = GroupRead & {
  /** The exchanges with which the identity provider removed the member. */
  readonly removal: readonly Exchange[];
};

/** RFC 7644 §3.5.2.2; README of the catalogue, trap 32: a value has no role in a remove, so by the letter all members go. */
export const memberRemoved: Check<Evidence> = defineCheck({
  id: 'groups/member-removed',
  title: 'A member who is removed leaves, and only that one',
  requirements: ['RFC7644-3.5.2.2-04'],
  hint: 'Remove the members that the path or the value names, and keep the others.',
  breaks: 'The group loses everybody, or somebody keeps rights who should not.',
  judge(read) {
    const judgement = judgeMembers(read);
    const isEmptied = read.resource !== undefined && memberIds(read).length === 0;
    if (judgement.kind !== 'fail' || !isEmptied || !read.removal.some(namesMembersInValue)) return judgement;
    return warn({
      expected: judgement.expected,
      actual: 'nobody is left',
      reason:
        'by RFC 7644 §3.5.2.2 a remove heeds its path alone, yet this identity provider names the members in value',
    });
  },
});

function namesMembersInValue({ request }: Exchange): boolean {
  const operations = attribute(request.body, 'Operations');
  if (request.method !== 'PATCH' || !Array.isArray(operations)) return false;
  return operations.some(
    (operation) =>
      String(attribute(operation, 'op')).toLowerCase() === 'remove' && Array.isArray(attribute(operation, 'value')),
  );
}
