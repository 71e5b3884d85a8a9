import type { Exchange } from '../../../target-adapter/scim/exchange.ts';
import { type Check, defineCheck, fail, pass, refused, type Sources, unjudged, warn } from '../../check.ts';
import { answerOf, isSuccess, isTransient } from '../answer.ts';
import { filterCheck } from '../filter-answer.ts';
import { memberIds } from '../groups/members.ts';
import { missingResource } from '../person-read.ts';
import { barredWrite, judgeWritten, type Write } from '../write.ts';
import { sentCheck } from './sent.ts';

export const entraUnknownSchema = sentCheck(
  {
    id: 'entra/unknown-schema',
    title: 'A group is created though its schemas list a URI of Microsoft',
    requirements: ['ENTRA-21'],
    hint: 'Pass over what schemas lists and you do not know.',
    breaks: 'Entra ID: no group is ever created.',
  },
  'RFC 7643 §3 has schemas list nothing but what the resource type has',
);

/** Refused for its schemas it comes once more without: that is told by another check. */
export const entraGroupCreated: Check<Write> = defineCheck({
  id: 'entra/group-created',
  title: 'A group is created without members, with meta and externalId',
  requirements: ['ENTRA-22'],
  hint: 'Create a group that has a displayName; pass over meta.',
  breaks: 'Entra ID: no group is ever created, since members always come later.',
  judge: judgeWritten,
});

export const entraGroupMatched = filterCheck({
  id: 'entra/group-matched',
  title: 'A group is found by its displayName, with its members left out',
  requirements: ['ENTRA-22'],
  hint: 'Take displayName in filters at /Groups, also beside excludedAttributes.',
  breaks: 'Entra ID: the group is created once more in every cycle.',
});

export const entraGroupAnyCase = filterCheck({
  id: 'entra/group-any-case',
  title: 'A group is found by its displayName in capitals',
  requirements: ['ENTRA-06'],
  hint: 'Compare the displayName of groups without regard to letter case.',
  breaks: 'Entra ID: a group that is spelt differently is created a second time.',
});

/** The RFC lets two groups have one name: a warning. RFC 7643 §4.2 */
export const entraGroupTwice: Check<Sources & { readonly exchanges: readonly Exchange[] }> = defineCheck({
  id: 'entra/group-twice',
  title: 'A second group with the same displayName is refused with 409',
  requirements: ['ENTRA-22'],
  hint: 'Answer 409 with scimType uniqueness to a group whose displayName is there.',
  breaks: 'Entra ID finds two groups at its next match, and provisions neither: DuplicateTargetEntries.',
  judge({ exchanges }) {
    const last = exchanges.at(-1);
    const status = last?.response?.status;
    if (status === undefined || isTransient(status)) return unjudged(answerOf(last));
    return status === 409 ? pass : fail({ expected: '409 uniqueness', actual: answerOf(last) });
  },
});

export const entraMembersAdded = sentCheck(
  {
    id: 'entra/members-added',
    title: 'Add of several members with $ref as null makes each of them a member',
    requirements: ['ENTRA-23', 'ENTRA-26'],
    hint: 'Read each object of the list by its value, and take $ref as null for no $ref.',
    breaks: 'Entra ID: groups stay empty.',
  },
  'the RFC does not say what becomes of $ref as null',
);

/** `members`: who must still be there; `removed`: who must be gone. */
export type ListRemoval = Write & { readonly members: readonly string[]; readonly removed: string };

/** Never more than a warning: by the letter of the RFC the list has no part, and all members go. RFC 7644 §3.5.2.2 */
export const entraListRemoved: Check<ListRemoval> = defineCheck({
  id: 'entra/members-removed-by-list',
  title: 'Remove of members with a list of values takes out whom it names, and nobody else',
  requirements: ['ENTRA-24'],
  hint: 'Heed the value of a remove at members: take out those and keep the others.',
  breaks: 'Entra ID: when one person leaves the group everybody in it loses access, or the one keeps it.',
  judge(evidence) {
    const barred = barredWrite(evidence);
    if (barred !== undefined) return barred;
    const { write, after, members, removed } = evidence;
    const status = write?.response?.status ?? 0;
    const expected = 'the named member is out, and the others stay';
    const lawful = 'by RFC 7644 §3.5.2.2 a remove heeds its path alone';
    if (!isSuccess(status)) {
      const found = { expected, actual: answerOf(write) };
      return status >= 500 && status !== 501 ? fail(found) : refused({ ...found, reason: lawful });
    }
    if (after === undefined) return unjudged('nothing was read after the write');
    const missing = missingResource(after);
    if (missing !== undefined) return missing;
    const left = memberIds(after);
    const lost = members.filter((id) => !left.includes(id)).length;
    if (lost > 0)
      return warn({ expected, actual: `${lost} of ${members.length} others are out as well`, reason: lawful });
    return left.includes(removed) ? fail({ expected, actual: 'the named member is still in' }) : pass;
  },
});

export const entraUnknownMember: Check<Write> = defineCheck({
  id: 'entra/unknown-member-removed',
  title: 'A remove of a member whom the group does not have harms nobody',
  requirements: ['ENTRA-25'],
  hint: 'Answer 204 where a filter in remove matches nobody, or 400 noTarget.',
  breaks: 'Entra ID, with its flag, sends the removal again in every cycle.',
  judge(evidence) {
    const status = evidence.write?.response?.status ?? 0;
    const isRefused = barredWrite(evidence) === undefined && status >= 400 && status < 500;
    return isRefused ? pass : judgeWritten(evidence);
  },
});
