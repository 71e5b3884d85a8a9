import type { Exchange } from '../../../target-adapter/scim/exchange.ts';
import { attribute, isObject, isUnassigned } from '../../../target-adapter/scim/resource.ts';
import { type Check, defineCheck, fail, pass, type Sources, skip, unjudged } from '../../check.ts';
import type { Discovery } from '../../discovery.ts';
import type { Delivery, Seen } from '../../scenario.ts';
import { answerOf } from '../answer.ts';
import { inWords } from '../in-words.ts';
import { missingResource } from '../person-read.ts';
import { isKnown } from '../unknown-attributes.ts';

/** What the attribute mapping made of one attribute, and what the target shows there. */
export type Compared = { readonly path: string; readonly value: string | boolean; readonly shown: unknown };

/** A person as the target shows them. */
type Held = Seen & { readonly compared: readonly Compared[]; readonly discovery: Discovery };

/**
 * To the letter, but for userName and addresses, whose letter case is the target's. Whether a person is active yet may
 * hang on an invitation, and an externalId may be left out: both are judged elsewhere. RFC 7643 §4.1.1, traps 9 and 10
 */
export const entraHeld: Check<Held> = defineCheck({
  id: 'entra/flow-held',
  title: 'What Entra ID sent of a person is what the target shows',
  requirements: ['ENTRA-28'],
  hint: 'Store each value as it comes, or refuse it with a detail; leave out of your schema what you do not keep.',
  breaks: 'Entra ID compares what it reads with the directory: each difference is sent again for ever.',
  judge(read) {
    const missing = missingResource(read);
    if (missing !== undefined) return missing;
    const { compared, discovery } = read;
    const off = compared.filter((each) => isOwed(each.path, discovery) && !isHeld(each)).slice(0, 4);
    if (off.length === 0) return pass;
    return fail({
      expected: off.map(({ path, value }) => `${path} ${inWords(value)}`).join(', '),
      actual: off.map(({ path, shown }) => `${path} ${inWords(shown)}`).join(', '),
    });
  },
});

const isOwed = (path: string, { attributes }: Discovery): boolean =>
  path !== 'active' &&
  path !== 'externalId' &&
  (attributes === undefined ? path === 'userName' : isKnown(path, attributes));

function isHeld({ path, value, shown }: Compared): boolean {
  const foldsCase = path === 'userName' || path.startsWith('emails') || typeof value === 'boolean';
  const [one, other] = [String(shown), String(value)];
  return foldsCase ? one.toLowerCase() === other.toLowerCase() : one === other;
}

/** That only differences are sent is not documented: a demand alone, never more than a warning. */
export const entraQuiet: Check<Delivery> = defineCheck({
  id: 'entra/flow-quiet',
  title: 'The next evaluation of a person who has not changed writes nothing',
  requirements: ['ENTRA-28'],
  hint: 'Show every value that you keep as it was sent.',
  breaks: 'Entra ID writes to the same people in every cycle, and its log is full of updates that change nothing.',
  judge({ exchanges, outcome }) {
    const writes = exchanges.filter(({ request }) => request.method !== 'GET');
    if (writes.length > 0)
      return fail({ expected: 'a read and nothing else', actual: writes.slice(0, 2).map(writtenBy).join('; ') });
    if (outcome.settlement.kind === 'done') return pass;
    return unjudged(`the person could not be evaluated: ${answerOf(exchanges.at(-1))}`);
  },
});

/** `PATCH of title, displayName again` */
function writtenBy({ request }: Exchange): string {
  const operations = attribute(request.body, 'Operations');
  const paths = Array.isArray(operations)
    ? operations.flatMap((each) => {
        const path = attribute(each, 'path');
        const value = attribute(each, 'value');
        return typeof path === 'string' ? [path] : isObject(value) ? Object.keys(value) : [];
      })
    : [];
  return `${request.method}${paths.length === 0 ? '' : ` of ${paths.join(', ')}`} again`;
}

type Linked = Sources & {
  /** Of the person or group that was there before; undefined: it could not be made. */
  readonly existingId: string | undefined;
  readonly linkedId: string | undefined;
  readonly exchanges: readonly Exchange[];
};

export const entraLinked: Check<Linked> = defineCheck({
  id: 'entra/flow-linked',
  title: 'Who is in the target already is found and linked, not created',
  requirements: ['ENTRA-01'],
  hint: 'Let a matching query find every account and group, whoever made it and without an externalId too.',
  breaks: 'Entra ID: people and groups from before the set-up end in a conflict in every cycle, or are doubled.',
  judge({ existingId, linkedId, exchanges }) {
    if (existingId === undefined) return skip('it could not be made by hand before');
    const created = exchanges.find(({ request }) => request.method === 'POST');
    const expected = 'what is there is found by the matching query';
    if (created !== undefined) return fail({ expected, actual: answerOf(created) });
    if (isUnassigned(linkedId)) return unjudged(answerOf(exchanges.at(-1)));
    return linkedId === existingId ? pass : fail({ expected, actual: 'it is linked to another one' });
  },
});
