import type { Exchange } from '../../../target-adapter/scim/exchange.ts';
import { attribute, isUnassigned } from '../../../target-adapter/scim/resource.ts';
import { type Check, defineCheck, fail, pass, type Sources, skip, unjudged, warn } from '../../check.ts';
import type { Seen } from '../../scenario.ts';
import { answerOf, isSuccess, isTransient } from '../answer.ts';
import { judgeWritten, type Write } from '../write.ts';

/** A create with an id, and with a time of creation, of the client's own. */
export type Assigned = Sources & {
  readonly created: Exchange;
  readonly seen?: Seen;
  readonly sent: { readonly id: string; readonly created: string; readonly resourceType: string };
};

/** To refuse such a body is a common deviation: trap 2. */
export const readOnlyIgnored: Check<Assigned> = defineCheck({
  id: 'create/read-only-ignored',
  title: 'A create passes over id and meta of the client',
  requirements: ['RFC7644-3.3-02', 'RFC7643-3.1-01', 'RFC7643-3.1-06', 'RFC7643-3.1-14', 'RFC7643-3.1-16'],
  hint: 'Assign id and meta yourself, and pass over whatever the body of a create says of them.',
  breaks: 'Clients choose ids and forge when an account was made; Entra ID sends meta with every create.',
  judge({ created, seen, sent }) {
    const status = created.response?.status;
    if (status === undefined || isTransient(status)) return unjudged(answerOf(created));
    const expected = 'the person is created, with an id and meta of the target';
    if (!isSuccess(status)) {
      const found = { expected, actual: answerOf(created) };
      return status < 500
        ? warn({ ...found, reason: 'common, though the RFC says that they are ignored' })
        : fail(found);
    }
    const shown = [created.response?.body, seen?.resource];
    const stored = [
      ...(shown.some((one) => attribute(one, 'id') === sent.id) ? [`id ${sent.id}`] : []),
      ...(shown.some((one) => startsWith(attribute(one, 'meta', 'created'), sent.created))
        ? [`meta.created ${sent.created}`]
        : []),
      ...(shown.some((one) => attribute(one, 'meta', 'resourceType') === sent.resourceType)
        ? [`meta.resourceType ${sent.resourceType}`]
        : []),
    ];
    return stored.length === 0 ? pass : fail({ expected, actual: `${stored.join(', ')} of the client` });
  },
});

/** The year is enough. */
const startsWith = (shown: unknown, sent: string): boolean =>
  typeof shown === 'string' && shown.startsWith(sent.slice(0, 4));

/** RFC 7643 §3.1 */
export const externalIdNotInvented: Check<Assigned> = defineCheck({
  id: 'create/external-id-not-invented',
  title: 'The target sets no externalId of its own',
  requirements: ['RFC7643-3.1-10'],
  hint: 'Leave externalId without value where the client gave none.',
  breaks: 'The identity provider takes the value for a match with somebody of its directory.',
  judge({ created, seen }) {
    if (!isSuccess(created.response?.status)) return skip('the person was not created');
    if (seen?.resource === undefined) return skip('the person could not be read');
    const shown = attribute(seen.resource, 'externalId');
    return isUnassigned(shown) ? pass : fail({ expected: 'no externalId', actual: String(shown) });
  },
});

/** RFC 7643 §2.5 */
export const emptyIsAbsent: Check<Write> = defineCheck({
  id: 'create/empty-is-absent',
  title: 'A create with null and an empty list leaves the attributes without value',
  requirements: ['RFC7644-3.3-05', 'RFC7643-2.5-01', 'ENTRA-38'],
  hint: 'Treat null and [] as if the attribute had not been sent.',
  breaks: 'People are refused for an empty field, or get the word null as their title.',
  judge: judgeWritten,
});
