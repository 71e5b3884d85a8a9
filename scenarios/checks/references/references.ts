import type { Exchange } from '../../../target-adapter/scim/exchange.ts';
import { attribute, idIn } from '../../../target-adapter/scim/resource.ts';
import {
  type Check,
  defineCheck,
  fail,
  type Judgement,
  pass,
  type Sources,
  skip,
  unjudged,
  warn,
} from '../../check.ts';
import type { Discovery } from '../../discovery.ts';
import type { Seen } from '../../scenario.ts';
import { answerOf, isSuccess, isTransient } from '../answer.ts';
import { inWords } from '../in-words.ts';
import { partOf, valuesOf } from '../kept.ts';
import { missingResource } from '../person-read.ts';
import { judgeWritten, type Write } from '../write.ts';

/** A `$ref`, the id that it must lead to, and a GET of each URL that it may stand for. `lacks`: why it was not followed. */
export type Followed = Sources & { readonly ref: string; readonly id: string; readonly lacks?: string };

/** Against the base URL or that of the resource; another status than 404 may fit. RFC 7643 §2.3.7 */
export const referenceFollowed: Check<Followed> = defineCheck({
  id: 'references/followed',
  title: 'The $ref of a member or manager leads to that person',
  requirements: ['RFC7643-2.3.7-02', 'RFC7643-2.3.7-03'],
  hint: 'Send $ref as a URL that GET answers, whole or relative to the base URL.',
  breaks: 'Clients that follow the reference find nobody.',
  judge({ ref, id, lacks, exchanges = [] }) {
    if (lacks !== undefined) return skip(lacks);
    const answered = exchanges.filter(({ response }) => response !== undefined && !isTransient(response.status));
    const last = answered.at(-1);
    if (last === undefined) return unjudged(answerOf(exchanges.at(-1)));
    if (answered.some(({ response }) => response?.status === 200 && idIn(response.body) === id)) return pass;
    if (last.response?.status === 401) return unjudged(`the credential is refused: ${answerOf(last)}`);
    if (answered.some(({ response }) => response?.status === 403)) return pass;
    const other = isSuccess(last.response?.status) ? ' with something else' : '';
    return fail({ expected: `${inWords(ref)} leads to ${id}`, actual: `${answerOf(last)}${other}` });
  },
});

/** Numbers that count within each type are common, and harm little. RFC 7643 §3.1 */
export const idsApart: Check<Sources & { readonly users: readonly string[]; readonly groups: readonly string[] }> =
  defineCheck({
    id: 'references/ids-apart',
    title: 'No two resources have the same id',
    requirements: ['RFC7643-3.1-04'],
    hint: 'Draw ids that no other resource has, of whatever type.',
    breaks: 'A member of a group may be a person or another group: nobody can tell.',
    judge({ users, groups }) {
      const expected = 'ids that differ';
      const twice = [users, groups].flatMap((ids) => ids.filter((id, at) => ids.indexOf(id) !== at));
      if (twice[0] !== undefined) return fail({ expected, actual: `${inWords(twice[0])} twice` });
      const shared = users.find((id) => groups.includes(id));
      return shared === undefined
        ? pass
        : warn({
            expected,
            actual: `${inWords(shared)} for a person and a group`,
            reason: 'ids that are unique within their type are common',
          });
    },
  });

/** Whether it is kept is the target's choice; to refuse it as unknown is not. RFC 7643 §3.1 */
export const groupExternalId: Check<
  Sources & { readonly posted: readonly Exchange[]; readonly after: Seen | undefined; readonly externalId: string }
> = defineCheck({
  id: 'references/group-external-id',
  title: 'A group takes an externalId, which no schema lists',
  requirements: ['RFC7643-3-06'],
  hint: 'Take externalId on groups as on people, and show it again.',
  breaks: 'Identity providers that match groups by externalId cannot push them.',
  judge({ posted: [given, plain], after, externalId }) {
    const status = given?.response?.status;
    if (given === undefined || status === undefined || isTransient(status)) return unjudged(answerOf(given));
    const expected = `externalId ${inWords(externalId)}`;
    if (!isSuccess(status))
      return isSuccess(plain?.response?.status)
        ? fail({ expected, actual: answerOf(given) })
        : skip(`the group is refused without externalId too: ${answerOf(plain ?? given)}`);
    const missing = after === undefined ? undefined : missingResource(after);
    if (after === undefined || missing !== undefined) return missing ?? skip('the group was not read');
    const shown = attribute(after.resource, 'externalId');
    return shown === externalId
      ? pass
      : warn({ expected, actual: inWords(shown), reason: 'a target need not keep an externalId' });
  },
});

/** A version segment more or less is no other resource; `value` names the member as well. RFC 7643 §2.4 */
export const versionApart: Check<Write> = defineCheck({
  id: 'references/version-apart',
  title: 'A member is taken whose $ref lacks the version of the base URL',
  requirements: ['RFC7643-2.4-05'],
  hint: 'Read the member by its value, or its $ref whatever version the URL names.',
  breaks: 'After a change of the base URL no stored reference is taken any more.',
  judge: judgeWritten,
});

/** Whatever the schema says of display, any answer of a client or of success will do. RFC 7643 §2.4 */
export const displayAnswered: Check<Sources & { readonly exchanges: readonly Exchange[] }> = defineCheck({
  id: 'references/display-answered',
  title: 'Another display name for a member is no server error',
  requirements: ['RFC7643-2.4-09'],
  hint: 'Pass the display name of a member over, or answer 400 mutability.',
  breaks: 'Clients that send back what they read, a name changed, get no further.',
  judge({ exchanges: [put] }) {
    const status = put?.response?.status;
    if (status === undefined || isTransient(status)) return unjudged(answerOf(put));
    if (status === 405 || status === 501) return skip('the target does not support PUT');
    return status < 500 ? pass : fail({ expected: 'a success or 400', actual: answerOf(put) });
  },
});

/** A person's groups; `direct`: the id of the group that the person is a member of, `outer`: of one that holds that one. */
export type Memberships = Sources & {
  readonly person: Seen;
  readonly direct: string;
  readonly outer?: string | undefined;
  readonly discovery?: Discovery;
};

/** A target need not show groups on each GET. RFC 7643 §4.1.2 */
export const groupsHoldIds: Check<Memberships> = defineCheck({
  id: 'references/groups-by-id',
  title: 'The groups of a person are told by their ids',
  requirements: ['RFC7643-4.1.2-08'],
  hint: 'Show the id of each group as value in groups of a person, and its name as display.',
  breaks: 'Clients that read the groups of a person cannot find them.',
  judge({ person, direct, discovery }) {
    const missing = missingResource(person);
    if (missing !== undefined) return missing;
    const groups = valuesOf(person.resource, 'groups');
    const expected = `groups with the value ${inWords(direct)}`;
    if (groups.length === 0 && discovery?.attributes?.has('groups') === false)
      return skip('its schema has no groups of a person');
    if (groups.length === 0)
      return warn({ expected, actual: 'no groups', reason: 'a target need not show them with each person' });
    const ids = groups.map((group) => partOf(group, 'value'));
    return ids.includes(direct) ? pass : fail({ expected, actual: ids.map(inWords).join(', ') });
  },
});

/** Or not at all. RFC 7643 §4.1.2 */
export const outerIndirect: Check<Memberships> = defineCheck({
  id: 'references/outer-indirect',
  title: 'A group that holds a person’s group is no direct one',
  requirements: ['RFC7643-4.1.2-12'],
  hint: 'Send type indirect for groups that a person is in by another group, or leave them out.',
  breaks: 'Clients try to take the person out of a group in which they are no member.',
  judge({ person, outer }): Judgement {
    if (outer === undefined) return skip('the target takes no group as a member of a group');
    const missing = missingResource(person);
    if (missing !== undefined) return missing;
    const found = valuesOf(person.resource, 'groups').find((group) => partOf(group, 'value') === outer);
    return partOf(found, 'type').toLowerCase() === 'direct'
      ? fail({ expected: 'type indirect, or no such group', actual: 'type “direct”' })
      : pass;
  },
});

/** `person`: the person whose manager was sent, as a GET shows them. RFC 7643 §4.3 */
export const managerById: Check<Write & { readonly managerId: string }> = defineCheck({
  id: 'references/manager-by-id',
  title: 'A manager is kept by the id of that person',
  requirements: ['RFC7643-4.3-03'],
  hint: 'Store the id that stands in manager.value, and show it again.',
  breaks: 'The line of reporting leads to a name, or to nobody.',
  judge(evidence) {
    const { write, managerId } = evidence;
    const judgement = judgeWritten(evidence);
    const status = write?.response?.status ?? 0;
    const isRefused = judgement.kind === 'fail' && status >= 400 && status < 500;
    return isRefused
      ? warn({
          expected: `a manager with the value ${inWords(managerId)}`,
          actual: answerOf(write),
          reason: 'a target may know managers of its own only',
        })
      : judgement;
  },
});
