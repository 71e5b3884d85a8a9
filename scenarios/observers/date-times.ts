import { instantOf } from '../../target-adapter/scim/date-time.ts';
import { attribute, isUnassigned } from '../../target-adapter/scim/resource.ts';
import { fail, pass, warn } from '../check.ts';
import { defineObserver } from '../observer.ts';
import { type Shown, shownIn } from './evidence/shown.ts';
import { inKind, valuesOf } from './evidence/values.ts';

/** Any number of fraction digits; xsd:dateTime lets the zone out, and then nobody knows the hour. RFC 7643 §2.3.5, §3.1 */
export const dateTimes = defineObserver({
  id: 'always/date-times',
  title: 'Times are written as xsd:dateTime, with date, time and zone',
  requirements: ['RFC7643-2.3.5-01', 'RFC7643-2.3.5-02', 'RFC7643-3.1-16'],
  hint: 'Write times like "2026-11-24T08:30:00Z".',
  breaks: 'Clients that look for what has changed since their last cycle cannot read the times.',
  when: (exchange, known) => shownIn(exchange, known).some((shown) => timesIn(shown).length > 0),
  judge(exchange, known) {
    const times = shownIn(exchange, known).flatMap(timesIn);
    const expected = 'a time like 2026-11-24T08:30:00Z';
    const wrong = times.find(({ value }) => typeof value !== 'string' || instantOf(value) === undefined);
    if (wrong !== undefined) return fail({ expected, actual: `${wrong.path} is ${inKind(wrong.value)}` });
    const zoneless = times.find(({ value }) => !/(?:Z|[+-]\d\d:\d\d)$/i.test(String(value)));
    if (zoneless === undefined) return pass;
    const actual = `${zoneless.path} is ${inKind(zoneless.value)}, without a zone`;
    return warn({ expected, actual, reason: 'xsd:dateTime does not ask for a zone' });
  },
});

type Time = { readonly path: string; readonly value: unknown };

function timesIn(shown: Shown): readonly Time[] {
  const meta = ['created', 'lastModified'].map((name) => ({
    path: `meta.${name}`,
    value: attribute(shown.resource, 'meta', name),
  }));
  const declared = [...valuesOf(shown)]
    .filter(({ path, definition }) => definition.type === 'datetime' && !path.startsWith('meta.'))
    .flatMap(({ path, each }) => each.map((value) => ({ path, value })));
  return [...meta, ...declared].filter(({ value }) => !isUnassigned(value));
}
