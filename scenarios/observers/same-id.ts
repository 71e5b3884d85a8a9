import type { AnsweredExchange } from '../../target-adapter/scim/exchange.ts';
import { attribute } from '../../target-adapter/scim/resource.ts';
import { fail, pass } from '../check.ts';
import { defineObserver, type Known } from '../observer.ts';
import { shownIn, targetOf, typesOf } from './evidence/shown.ts';
import { quoted } from './evidence/values.ts';

/** Letter case aside: whether another spelling names the same resource is not asked here. RFC 7644 §3.4.1 */
export const sameId = defineObserver({
  id: 'always/same-id',
  title: 'A resource that is asked for by its id is the one that is answered',
  requirements: ['RFC7644-3.4.1-01'],
  hint: 'Answer GET, PUT and PATCH of an id with the resource of that id.',
  breaks: 'Changes for one person go to another.',
  when: (exchange, known) => idAsked(exchange, known) !== undefined && idAnswered(exchange, known) !== undefined,
  judge(exchange, known) {
    const wanted = idAsked(exchange, known);
    const found = idAnswered(exchange, known);
    if (wanted?.toLowerCase() === found?.toLowerCase()) return pass;
    return fail({ expected: `the id ${quoted(wanted)}`, actual: `the id ${quoted(found)}` });
  },
});

function idAsked({ request }: AnsweredExchange, known: Known): string | undefined {
  const below = targetOf(request.url, typesOf(known))?.below;
  return typeof below === 'object' ? below.id : undefined;
}

function idAnswered(exchange: AnsweredExchange, known: Known): string | undefined {
  const [shown] = shownIn(exchange, known);
  const id = shown?.place === 'single' ? attribute(shown.resource, 'id') : undefined;
  return id === undefined ? undefined : String(id);
}
