import { type Check, defineCheck, pass, type Sources, skip, warn } from '../../check.ts';
import { answerOf, isSuccess } from '../answer.ts';

/** Another success is common, and no identity provider minds: a failure by the letter alone. RFC 7644 §3.6 */
export const deleteStatus: Check<Sources> = defineCheck({
  id: 'delete/status',
  title: 'A DELETE answers 204',
  requirements: ['RFC7644-3.6-01'],
  hint: 'Answer DELETE with 204 No Content.',
  breaks: 'Clients that follow the RFC take another answer for a deletion that is yet to come.',
  judge({ exchanges = [] }) {
    const deletion = exchanges.findLast(
      ({ request, response }) => request.method === 'DELETE' && isSuccess(response?.status),
    );
    if (deletion === undefined) return skip('nobody was deleted');
    return deletion.response?.status === 204
      ? pass
      : warn({
          expected: '204 No Content',
          actual: answerOf(deletion),
          reason: 'common, and no identity provider minds',
        });
  },
});
