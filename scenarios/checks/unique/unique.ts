import type { Exchange } from '../../../target-adapter/scim/exchange.ts';
import { attribute } from '../../../target-adapter/scim/resource.ts';
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
import { answerOf, isSuccess, isTransient } from '../answer.ts';
import { asDeclared } from '../create/found-in-any-case.ts';
import { judgeDuplicate } from '../duplicate/duplicate-refused.ts';
import type { Found } from '../found.ts';
import { judgeFound } from '../found.ts';
import { judgeRefused, type Write } from '../write.ts';

type Twice = Sources & Pick<Found, 'discovery'> & { readonly exchanges: readonly Exchange[] };

/** RFC 7644 §3.3 */
export const createTwice: Check<Twice> = defineCheck({
  id: 'unique/create',
  title: 'A create with the userName of somebody else is refused with 409',
  requirements: [
    'RFC7644-3.3-09',
    'RFC7643-4.1.1-02',
    'RFC7643-7-15',
    'RFC7644-3.12-10',
    'ENTRA-08',
    'OKTA-07',
    'AK-02',
  ],
  hint: 'Answer 409 with scimType uniqueness to a userName that somebody has.',
  breaks: 'The person gets two accounts, and the identity provider manages only one of them.',
  judge: judgeDuplicate,
});

/** A MUST in §3.3, optional in Table 9: trap 4. */
export const createTwiceType: Check<Twice> = defineCheck({
  id: 'unique/scim-type',
  title: 'A create that is refused for its userName says so as uniqueness',
  requirements: ['RFC7644-3.3-10', 'ENTRA-08'],
  hint: 'Put "scimType": "uniqueness" into the body of the 409.',
  breaks: 'The administrator of the identity provider sees a conflict, and not of what.',
  judge({ exchanges }) {
    const refused = exchanges.find(({ response }) => response?.status === 409);
    if (refused === undefined) return skip('the create was not refused with 409');
    return attribute(refused.response?.body, 'scimType') === 'uniqueness'
      ? pass
      : warn({ expected: '409 uniqueness', actual: answerOf(refused), reason: 'many good targets leave it out' });
  },
});

/** RFC 7643 §4.1.1, unless the schema of the target says otherwise. */
export const createInCapitals: Check<Twice> = defineCheck({
  id: 'unique/any-case',
  title: 'A userName in other letter case is the same userName',
  requirements: ['RFC7643-4.1.1-03', 'RFC7644-5-02'],
  hint: 'Compare userName without regard to letter case before an account is created.',
  breaks: 'A directory that spells the address differently makes a second account of the same person.',
  judge: (evidence) => asDeclared(judgeDuplicate(evidence), evidence),
});

export const putTaken: Check<Write> = defineCheck({
  id: 'unique/put',
  title: 'A PUT with the userName of somebody else is refused',
  requirements: ['RFC7644-3.5.1-11'],
  hint: 'Answer 409 with scimType uniqueness to a PUT that would take the userName of another account.',
  breaks: 'Two accounts have one userName, and neither can be told from the other.',
  judge: (evidence) => judgeTaken(evidence),
});

export const patchTaken: Check<Write> = defineCheck({
  id: 'unique/patch',
  title: 'A PATCH to the userName of somebody else is refused',
  requirements: ['RFC7644-3.5.2-20'],
  hint: 'Answer 409 with scimType uniqueness to a PATCH that would take the userName of another account.',
  breaks: 'Two accounts have one userName, and neither can be told from the other.',
  judge: (evidence) => judgeTaken(evidence),
});

export const oneLeft: Check<Found> = defineCheck({
  id: 'unique/one-left',
  title: 'What is refused for its userName leaves nothing behind',
  requirements: ['RFC7644-3.3-11'],
  hint: 'Store nothing of a create or a change that is refused.',
  breaks: 'The account that was refused is there all the same, and is never managed.',
  judge: judgeFound,
});

/** A target may not enforce it; to refuse it is frequent and arguably useful: trap 12. */
export const externalIdShared: Check<Sources & { readonly exchanges: readonly Exchange[] }> = defineCheck({
  id: 'unique/external-id-free',
  title: 'Two accounts may have the same externalId',
  requirements: ['RFC7643-3.1-12'],
  hint: 'Leave it to the identity provider that an externalId is unique.',
  breaks: 'People of two directories that number them alike cannot be created.',
  judge({ exchanges }) {
    const [create] = exchanges;
    const status = create?.response?.status;
    if (status === undefined || isTransient(status)) return unjudged(answerOf(create));
    if (isSuccess(status)) return pass;
    const found = { expected: '201', actual: answerOf(create) };
    return status < 500
      ? warn({ ...found, reason: 'frequent, and no identity provider sends one twice' })
      : fail(found);
  },
});

/** Both 409 and 400 are right for a change. */
function judgeTaken(evidence: Write): Judgement {
  return judgeRefused(evidence, { expected: '409 uniqueness', passedOver: 'warn', statuses: [409] });
}
