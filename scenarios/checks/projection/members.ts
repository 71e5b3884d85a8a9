import { attribute, isResource, isUnassigned, listOf } from '../../../target-adapter/scim/resource.ts';
import { type Check, defineCheck, fail, type Sources } from '../../check.ts';
import { judgeStatus } from '../expectation.ts';
import { worstOf } from '../worst.ts';

/** RFC 7644 §3.9. `exchanges`: the group by its id, and in a list. */
export const membersExcluded: Check<Sources> = defineCheck({
  id: 'projection/members',
  title: 'A group without its members is answered without them',
  requirements: ['RFC7644-3.9-04', 'ENTRA-20'],
  hint: 'Heed excludedAttributes=members at /Groups and /Groups/{id}.',
  breaks: 'Entra ID, which looks for groups like this, waits for thousands of members each time.',
  judge: ({ exchanges = [] }) =>
    worstOf(
      exchanges.map((exchange) => {
        const body = exchange.response?.body;
        const groups = isResource(body) ? [body] : listOf(body);
        return groups.some((group) => !isUnassigned(attribute(group, 'members')))
          ? fail({ expected: 'no members', actual: 'members are there' })
          : judgeStatus(exchange, { expected: '200 with the group', passes: (status) => status === 200 });
      }),
    ),
});
