import { instantOf } from '../../target-adapter/scim/date-time.ts';
import { attribute } from '../../target-adapter/scim/resource.ts';
import { fail, pass, warn } from '../check.ts';
import { defineObserver } from '../observer.ts';
import { type Shown, shownIn } from './evidence/shown.ts';

/** Two stamps that were taken one after the other may differ by a moment. RFC 7643 §3.1 */
export const modifiedAfterCreated = defineObserver({
  id: 'always/modified-after-created',
  title: 'No resource was last modified before it was created',
  requirements: ['RFC7643-3.1-17'],
  hint: 'Take one time stamp when a resource is created, and use it for both.',
  breaks: 'Clients that look for what has changed since their last cycle miss the resource.',
  when: (exchange, known) => shownIn(exchange, known).some((shown) => lead(shown) !== undefined),
  judge(exchange, known) {
    const leadMs = Math.max(...shownIn(exchange, known).map((shown) => lead(shown) ?? 0));
    if (leadMs <= 0) return pass;
    const found = { expected: 'meta.lastModified at or after meta.created', actual: 'meta.created is later' };
    return leadMs < 1_000
      ? warn({ ...found, reason: 'by less than a second: two time stamps of one moment' })
      : fail(found);
  },
});

/** Milliseconds by which `created` is later. */
function lead({ resource }: Shown): number | undefined {
  const [created, modified] = ['created', 'lastModified'].map((name) =>
    instantOf(String(attribute(resource, 'meta', name) ?? '')),
  );
  return created === undefined || modified === undefined ? undefined : created - modified;
}
