import type { AnsweredExchange } from '../../target-adapter/scim/exchange.ts';
import { fail, pass } from '../check.ts';
import { defineObserver } from '../observer.ts';
import { some } from './evidence/of-type.ts';
import { type Shown, shownIn } from './evidence/shown.ts';
import { type Value, valuesOf } from './evidence/values.ts';

/** In the answer to a read that named no attributes; a write may show what it was given. RFC 7643 §7, RFC 7644 §3.4 */
export const onRequestOnly = defineObserver({
  id: 'always/on-request-only',
  title: 'What the schema returns on request stands in no other answer',
  requirements: ['RFC7643-2.2-04', 'RFC7644-3.4-01'],
  hint: 'Leave attributes with returned request out unless the attributes parameter names them, or say returned default.',
  breaks: 'Answers carry long lists, such as members, that clients took care not to ask for.',
  when: (exchange, known) =>
    isRead(exchange) && shownIn(exchange, known).some((shown) => shown.asked === undefined && hasSuch(shown)),
  judge(exchange, known) {
    const values = shownIn(exchange, known).flatMap((shown) => [...valuesOf(shown)]);
    const found = values.find(isOnRequest);
    if (found === undefined) return pass;
    return fail({ expected: `no ${found.path}, which nobody asked for`, actual: `${found.path} is there` });
  },
});

const isRead = ({ request }: AnsweredExchange): boolean => request.method === 'GET';

const isOnRequest = ({ definition }: Value): boolean => definition.returned === 'request';

/** Whether the type has any such attribute. */
const hasSuch = ({ type }: Shown): boolean =>
  [type.schema, ...type.extensions].some((urn) =>
    some(
      (type.attributes.get(urn.toLowerCase()) ?? []).flatMap((one) => [one, ...one.subAttributes]),
      ({ returned }) => returned === 'request',
    ),
  );
