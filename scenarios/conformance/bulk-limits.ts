import type { Exchange } from '../../target-adapter/scim/exchange.ts';
import { type Beyond, limitNamed, tooLargeRefused, tooManyRefused } from '../checks/bulk/limits.ts';
import { jobOf, limitIn, madeUpIds, needBulk, type Operation } from '../probe/bulk.ts';
import { defineScenario } from '../scenario.ts';

export const bulkLimits = defineScenario({
  id: 'bulk-limits',
  suite: 'conformance',
  group: 'Bulk',
  title: 'A bulk job beyond the limits that the target tells is refused',
  needs: [],
  dialects: 'none',
  after: ['bulk-basics'],
  story: [
    'A job deletes one more than maxOperations of people who do not exist.',
    'A job of one such operation is filled up with blanks beyond maxPayloadSize.',
    'Limits above 2,000 operations or 2 MB are not tried.',
  ],
  checks: [tooManyRefused, tooLargeRefused, limitNamed],
  async play(tools) {
    const { check, discovery, group, scim } = tools;
    needBulk(tools, 1);
    const most = limitIn(discovery, 'maxOperations');
    const largest = limitIn(discovery, 'maxPayloadSize');
    const ids = madeUpIds(group().id, most !== undefined && most < operationsAtMost ? most + 1 : 1);
    const harmless = ids.map((id): Operation => ({ method: 'DELETE', path: `/Users/${id}` }));
    const send = (body: unknown): Promise<Exchange> => scim({ method: 'POST', path: '/Bulk', body });

    const manyJob = JSON.stringify(jobOf(harmless));
    const many = await tryBeyond('maxOperations', most, manyJob, {
      send,
      lacks:
        most !== undefined && most >= operationsAtMost
          ? `maxOperations is ${most}, and no job of more than ${operationsAtMost} operations is sent`
          : largest !== undefined && manyJob.length > largest
            ? `${ids.length} operations have ${manyJob.length} bytes, and maxPayloadSize is ${largest}`
            : undefined,
    });
    const oneJob = JSON.stringify(jobOf(harmless.slice(0, 1)));
    const isTooLarge = largest !== undefined && largest + beyondBytes > bytesAtMost;
    const largeJob = isTooLarge ? oneJob : oneJob.padEnd((largest ?? 0) + beyondBytes);
    const large = await tryBeyond('maxPayloadSize', largest, largeJob, {
      send,
      lacks: isTooLarge
        ? `maxPayloadSize is ${largest}, and no job of more than ${bytesAtMost} bytes is sent`
        : undefined,
    });
    check(tooManyRefused, many);
    check(tooLargeRefused, large);
    check(limitNamed, { jobs: [many, large], exchanges: [...many.exchanges, ...large.exchanges] });
  },
});

const operationsAtMost = 2_000;
const bytesAtMost = 2_000_000;
const beyondBytes = 1_000;

async function tryBeyond(
  name: string,
  limit: number | undefined,
  job: string,
  { send, lacks }: { readonly send: (body: string) => Promise<Exchange>; readonly lacks: string | undefined },
): Promise<Beyond> {
  const why = limit === undefined ? `ServiceProviderConfig tells no ${name}` : lacks;
  if (limit === undefined || why !== undefined) return { limit: 0, exchanges: [], ...(why ? { lacks: why } : {}) };
  return { limit, exchanges: [await send(job)] };
}
