import type { Exchange } from '../../../target-adapter/scim/exchange.ts';
import { type Check, defineCheck, type Sources, skip, warn } from '../../check.ts';
import type { Discovery } from '../../discovery.ts';
import { createTaken } from './representation.ts';

type Evidence = Sources & { readonly exchanges: readonly Exchange[]; readonly discovery: Discovery };

/** What more a target wants it says in its schema; where it has none, nothing is known. RFC 7643 §7 */
export const minimalTaken: Check<Evidence> = defineCheck({
  id: 'create/minimal',
  title: 'A create with nothing but what the schema requires is taken',
  requirements: ['RFC7644-3.3-01', 'RFC7643-2.2-02'],
  hint: 'Take a create that has every attribute which /Schemas calls required, or call more of them required.',
  breaks: 'People whose directory entry lacks a name or a title cannot be created.',
  judge(evidence) {
    if (evidence.discovery.attributes === undefined)
      return skip('the target has no /Schemas that say what is required');
    const judged = createTaken.judge(evidence);
    // Whoever is created by an identity provider has more than that.
    return judged.kind === 'fail' && evidence.exchanges[0]?.response?.status === 400
      ? warn({
          expected: judged.expected,
          actual: judged.actual,
          reason: 'the schema does not say what else is required',
        })
      : judged;
  },
});
