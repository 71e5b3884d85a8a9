import { type Check, defineCheck, fail, pass, skip, unjudged } from '../../check.ts';
import type { Discovery } from '../../discovery.ts';
import type { Seen } from '../../scenario.ts';
import { answerOf, isTransient } from '../answer.ts';
import { judgeStatus } from '../expectation.ts';
import { judgeWritten, type Write } from '../write.ts';
import { type Job, judgeResults, resultsIn, statusOf } from './job.ts';

/** RFC 7644 §3.7; with erratum 5050 the data of a PATCH is the whole PatchOp. */
export const bulkActsAlike: Check<Write> = defineCheck({
  id: 'bulk/acts-alike',
  title: 'The operations of a job do what single requests do',
  requirements: ['RFC7644-3.7-13'],
  hint: 'Pass the data of each operation on to what answers the single request.',
  breaks: 'Clients that save requests change nothing, and believe that they did.',
  judge: judgeWritten,
});

/** Two errors stand before: whether the job ends at the first or behind it may be read either way. RFC 7644 §3.7 */
export const bulkFailOnErrors: Check<Job & Pick<Seen, 'hits'> & { readonly discovery?: Discovery }> = defineCheck({
  id: 'bulk/fail-on-errors',
  title: 'A job ends when it has had as many errors as failOnErrors says',
  requirements: ['RFC7644-3.7-05'],
  hint: 'Count the errors of a job, and carry out nothing more at the number that failOnErrors names.',
  breaks: 'A job that goes wrong goes on doing damage.',
  judge(job) {
    return judgeResults(job, () => {
      const look = job.exchanges.at(-1);
      if (look?.response?.status === 501 || (look?.response?.status === 400 && job.discovery?.filter === false))
        return skip('the target does not support filters');
      if (look?.response?.status !== 200) return unjudged(answerOf(look));
      return job.hits === 0
        ? pass
        : fail({ expected: 'nothing done after two errors with failOnErrors 1', actual: 'somebody was created' });
    });
  },
});

/** RFC 7644 §3.12 */
export const bulkMalformed: Check<Job> = defineCheck({
  id: 'bulk/malformed',
  title: 'A bulk message without operations is refused',
  requirements: ['RFC7644-3.7-14'],
  hint: 'Answer 400 invalidSyntax to a BulkRequest without a list of Operations.',
  breaks: 'Clients take a job for done that was never read.',
  judge: ({ exchanges: [asked] }) =>
    judgeStatus(asked, {
      expected: '400 invalidSyntax',
      passes: (status) => status === 400,
      tolerates: (status) => status > 400 && status < 500,
      reason: 'it is refused, but not with the status that says why',
    }),
});

/** Whoever takes it all the same is lenient. RFC 7644 §3.7 */
export const bulkWithoutId: Check<Job> = defineCheck({
  id: 'bulk/without-id',
  title: 'A POST without bulkId brings no job down',
  requirements: ['RFC7644-3.7-07'],
  hint: 'Answer 400 to the operation, or to the job.',
  breaks: 'One careless client stops the jobs of all.',
  judge({ exchanges: [asked] }) {
    const status = asked?.response?.status;
    if (status === undefined || isTransient(status)) return unjudged(answerOf(asked));
    const [result] = resultsIn(asked) ?? [];
    const worst = Math.max(status, statusOf(result).status ?? 0);
    if (status === 404 || status === 501) return skip(answerOf(asked));
    return worst >= 500 ? fail({ expected: '400, or 201', actual: `${answerOf(asked)} with ${worst}` }) : pass;
  },
});
