import { attribute } from '../../target-adapter/scim/resource.ts';
import { bulkLimitTold, bulkTooLarge, bulkTooMany } from '../checks/bulk/limits.ts';
import { needBulk, type Operation, sendJob } from '../probe/bulk.ts';
import { defineScenario } from '../scenario.ts';

export const bulkLimits = defineScenario({
  id: 'bulk-limits',
  suite: 'conformance',
  group: 'Bulk',
  title: 'Bulk jobs beyond the announced limits are refused',
  needs: [],
  dialects: 'none',
  after: ['bulk-jobs'],
  story: [
    'A job has one operation more than is announced: each is to delete somebody whom there never was.',
    'Another one has more bytes than are announced.',
    'Limits of more than 2,000 operations or 2 MiB are not tried.',
  ],
  checks: [bulkTooMany, bulkTooLarge, bulkLimitTold],
  async play(tools) {
    const { check, discovery, newAddress } = tools;
    needBulk(tools);
    const limitOf = (name: string): number => Number(attribute(discovery.config, 'bulk', name));
    const [most, largest] = [limitOf('maxOperations'), limitOf('maxPayloadSize')];
    const nobody: Operation = { method: 'DELETE', path: `/Users/nobody-${encodeURIComponent(newAddress())}` };

    const mayCount = most > 0 && most <= mostOperations;
    const many = mayCount
      ? [
          await sendJob(
            tools,
            Array.from({ length: most + 1 }, () => nobody),
          ),
        ]
      : [];
    const unlike = (limit: number, what: string) => ({ lacks: `${limit} ${what} are too many to try` });
    check(bulkTooMany, { exchanges: many, limit: most, ...(mayCount ? {} : unlike(most, 'operations')) });

    const mayFill = largest > 0 && largest <= mostBytes;
    const large = mayFill ? [await sendJob(tools, [nobody], { padding: 'x'.repeat(largest) })] : [];
    check(bulkTooLarge, { exchanges: large, limit: largest, ...(mayFill ? {} : unlike(largest, 'bytes')) });
    check(bulkLimitTold, {
      exchanges: [...many, ...large],
      limits: [...many.map(() => most), ...large.map(() => largest)],
    });
  },
});

const mostOperations = 2_000;
const mostBytes = 2 * 1024 * 1024;
