import { bulkRequest } from '../../target-adapter/scim/urns.ts';
import { jobMalformed, operationMalformed, stopsAtErrors, withoutBulkId } from '../checks/bulk/refused.ts';
import { madeUpIds, needBulk, type Operation, sendJob } from '../probe/bulk.ts';
import { patchBody } from '../probe/subject.ts';
import { defineScenario } from '../scenario.ts';

export const bulkErrors = defineScenario({
  id: 'bulk-errors',
  suite: 'conformance',
  group: 'Bulk',
  title: 'A bulk job stops where it is told to, and what is wrong in it is refused',
  needs: [],
  dialects: 'none',
  after: ['bulk-basics'],
  story: [
    'A job with failOnErrors 1 writes twice to people who do not exist, and then creates one, which must not happen.',
    'A person is created without bulkId; other operations lack their path or their data.',
    'At last a job without operations is sent.',
  ],
  checks: [stopsAtErrors, withoutBulkId, operationMalformed, jobMalformed],
  async play(tools) {
    const { check, discovery, find, group, person, scim, userBody } = tools;
    needBulk(tools, 3);
    const unknown = madeUpIds(group().id, 4).map((id) => `/Users/${id}`);
    const write = (path = ''): Operation =>
      discovery.patch === false
        ? { method: 'DELETE', path }
        : { method: 'PATCH', path, data: patchBody([{ op: 'replace', path: 'displayName', value: 'Bea Nobody' }]) };
    const late = person();
    const stopped = await sendJob(
      tools,
      [write(unknown[0]), write(unknown[1]), { method: 'POST', path: '/Users', bulkId: 'late', data: userBody(late) }],
      { failOnErrors: 1 },
    );
    const seen = await find(late.email);
    check(stopsAtErrors, { seen, exchanges: [stopped, ...seen.exchanges] });

    const unnamed = await sendJob(tools, [{ method: 'POST', path: '/Users', data: userBody(person()) }]);
    check(withoutBulkId, { exchanges: [unnamed] });
    const [, , third = '', fourth = ''] = unknown;
    const lacking = [{ method: 'DELETE' }, { method: 'PUT', path: third }, { method: 'PATCH', path: fourth }];
    const body = { schemas: [bulkRequest], Operations: lacking };
    check(operationMalformed, { exchanges: [await scim({ method: 'POST', path: '/Bulk', body })] });
    const empty = { schemas: [bulkRequest] };
    check(jobMalformed, { exchanges: [await scim({ method: 'POST', path: '/Bulk', body: empty })] });
  },
});
