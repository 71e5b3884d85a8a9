import { attribute } from '../../../target-adapter/scim/resource.ts';
import { type Check, defineCheck, fail, pass, warn } from '../../check.ts';
import { judgePages, type Pages } from './page.ts';

/**
 * RFC 7644 §3.4.2. Not demanded of a list that is whole, nor of cursors; itemsPerPage may be what was asked for on a short
 * last page.
 */
export const pageCounters: Check<Pages> = defineCheck({
  id: 'list/counters',
  title: 'A page of several tells startIndex and itemsPerPage as numbers',
  requirements: ['RFC7644-3.4.2-06', 'RFC7644-3.4.2-07', 'RFC7644-3.4.2-09'],
  hint: 'Send startIndex and itemsPerPage as numbers with each page that is not the whole list.',
  breaks: 'Clients that go by these numbers do not know where the next page begins.',
  judge: (evidence) =>
    judgePages(evidence, (pages) => {
      for (const [index, { ids }] of pages.entries()) {
        const body = evidence.exchanges[index]?.response?.body;
        if (ids.length >= evidence.ids.length || attribute(body, 'nextCursor') !== undefined) continue;
        for (const name of ['startIndex', 'itemsPerPage']) {
          const value = attribute(body, name);
          if (!Number.isInteger(value))
            return fail({ expected: `${name} as a number`, actual: `${name} ${JSON.stringify(value) ?? 'absent'}` });
        }
        const items = attribute(body, 'itemsPerPage');
        if (items !== ids.length)
          return warn({
            expected: `itemsPerPage ${ids.length}`,
            actual: `itemsPerPage ${JSON.stringify(items)}`,
            reason: 'some targets tell what was asked for in place of what came',
          });
      }
      return pass;
    }),
});
