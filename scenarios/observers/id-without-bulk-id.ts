import { attribute } from '../../target-adapter/scim/resource.ts';
import { fail, pass } from '../check.ts';
import { defineObserver } from '../observer.ts';
import { type Shown, shownIn } from './evidence/shown.ts';
import { quoted } from './evidence/values.ts';

/** The one word that is kept for bulk requests. RFC 7643 §3.1 */
export const idWithoutBulkId = defineObserver({
  id: 'always/id-without-bulk-id',
  title: 'No id holds the word bulkId',
  requirements: ['RFC7643-3.1-07'],
  hint: 'Make ids without the word bulkId: clients write it where an id is yet to come.',
  breaks: 'A bulk request takes the id for a reference to another of its operations.',
  when: (exchange, known) => shownIn(exchange, known).some((shown) => idOf(shown) !== undefined),
  judge(exchange, known) {
    const wrong = shownIn(exchange, known)
      .map(idOf)
      .find((id) => id?.includes('bulkId'));
    return wrong === undefined ? pass : fail({ expected: 'an id without bulkId', actual: `the id ${quoted(wrong)}` });
  },
});

function idOf({ resource }: Shown): string | undefined {
  const id = attribute(resource, 'id');
  return typeof id === 'string' ? id : undefined;
}
