import { attribute } from '../../target-adapter/scim/resource.ts';
import { bulkRequest } from '../../target-adapter/scim/urns.ts';
import { isSuccess } from '../checks/answer.ts';
import { resultsIn, statusOf } from '../checks/bulk/job.ts';
import { bulkOperationMalformed, bulkOrderKept, bulkVersionHeeded } from '../checks/bulk/writes.ts';
import { shows } from '../checks/wish.ts';
import { announces } from '../discovery.ts';
import { mayWrite } from '../probe/attributes.ts';
import { needBulk, type Operation, sendJob } from '../probe/bulk.ts';
import { createSubject, patchBody } from '../probe/subject.ts';
import { lacking, written } from '../probe/trial.ts';
import { defineScenario } from '../scenario.ts';

export const bulkWrites = defineScenario({
  id: 'bulk-writes',
  suite: 'conformance',
  group: 'Bulk',
  title: 'Bulk jobs keep the order of writes, and heed versions',
  needs: [],
  dialects: 'none',
  after: ['bulk-jobs'],
  story: [
    'A person is created. One job gives them a name, and then another one, which must stand.',
    'Where the target announces ETags, a job with a version of before changes them, which must not happen.',
    'Operations without path and without data come last: they are refused, and harm nothing.',
  ],
  checks: [bulkOrderKept, bulkVersionHeeded, bulkOperationMalformed],
  async play(tools) {
    const { check, discovery, newAddress, readId, scim } = tools;
    needBulk(tools);
    const unknown = `/Users/nobody-${encodeURIComponent(newAddress())}`;
    const Operations = [{ method: 'DELETE' }, { method: 'PUT', path: unknown }];
    const body = { schemas: [bulkRequest], Operations };
    const judgeMalformed = async (): Promise<void> => {
      check(bulkOperationMalformed, { exchanges: [await scim({ method: 'POST', path: '/Bulk', body })] });
    };
    if (!mayWrite(tools, 'displayName')) {
      check(bulkOrderKept, lacking(tools, 'its schema has no displayName that a client may write'));
      return judgeMalformed();
    }

    const { id, path, sent } = await createSubject(tools);
    const write = (displayName: string): Operation =>
      discovery.patch === false
        ? { method: 'PUT', path, data: { ...sent, id, displayName } }
        : { method: 'PATCH', path, data: patchBody([{ op: 'replace', path: 'displayName', value: displayName }]) };
    const before = announces(discovery, 'etag') === true ? await readId('Users', id) : undefined;
    const tag = before?.exchanges.at(-1)?.response?.headers.etag;
    const job = await sendJob(tools, [write('Bea First'), write('Bea Last')]);
    const after = await readId('Users', id, ({ resource }) => attribute(resource, 'displayName') === 'Bea Last');
    check(bulkOrderKept, written(tools, job, after, shows('Bea Last', 'displayName')));

    const isChanged = resultsIn(job)?.some((result) => isSuccess(statusOf(result).status)) === true;
    if (tag !== undefined && isChanged) {
      const stale = await sendJob(tools, [{ ...write('Bea Stale'), version: tag }]);
      const { resource, exchanges } = await readId('Users', id);
      const happened = resource === undefined ? undefined : attribute(resource, 'displayName') === 'Bea Stale';
      check(bulkVersionHeeded, { happened, exchanges: [stale, ...exchanges.slice(-1)] });
    }
    await judgeMalformed();
  },
});
