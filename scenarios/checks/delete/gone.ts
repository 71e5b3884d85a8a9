import { type Check, defineCheck } from '../../check.ts';
import type { Seen } from '../../scenario.ts';
import { judgeGone } from '../absence.ts';

/** Owed after a soft delete too: what is kept inside is not seen over SCIM. RFC 7644 §3.6 */
export const gone: Check<Seen> = defineCheck({
  id: 'delete/gone',
  title: 'A deleted person is gone from SCIM',
  requirements: ['RFC7644-3.6-02', 'ENTRA-17'],
  hint: 'Answer 404 to each request for the id of a deleted person.',
  breaks: 'The identity provider believes that the person is still there.',
  judge: judgeGone,
});
