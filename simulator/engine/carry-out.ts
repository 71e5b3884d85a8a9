import type { Exchange, ScimRequest, ScimResponse } from '../../target-adapter/scim/exchange.ts';
import { listResponse } from '../../target-adapter/scim/urns.ts';
import type { Conversation, Repeats } from '../dialect.ts';
import type { ProvisioningAction, Settlement } from '../intent.ts';
import type { GuestGuard } from './guest-guard.ts';
import { lookUpRequest, readLookUp } from './look-up.ts';
import type { Subject } from './subject.ts';

/** What carrying out needs beside the conversation. */
export type Carrier = {
  /** Sends one request as the identity provider; the exchange may lack an answer. */
  send(request: ScimRequest): Promise<Exchange>;
  readonly guard: GuestGuard;
  readonly noAnswer: Repeats['noAnswer'];
};

/** One conversation, carried out. */
export type Carried = {
  readonly settlement: Settlement;
  /** Ids of the exchanges, in order. */
  readonly exchanges: readonly string[];
  /** HTTP status of the last answer. */
  readonly answer?: number;
  /** true: something may have been created, and nobody knows. */
  readonly creationUnsure: boolean;
};

/** What is known before a conversation begins. */
export type Circumstances = {
  readonly subject: Subject;
  readonly action: ProvisioningAction;
  /** An earlier attempt may have created it: look it up before another POST. */
  readonly creationUnsure: boolean;
  /** `misses`: the first query is answered here, with nothing, and never sent. */
  readonly matching: 'real' | 'misses';
};

/** Holds a dialect's conversation with the target until it is settled, refused by the guard, or left without an answer. */
export async function carryOut(
  conversation: Conversation,
  { subject, action, creationUnsure, matching }: Circumstances,
  { send, guard, noAnswer }: Carrier,
): Promise<Carried> {
  const exchanges: string[] = [];
  let answer: number | undefined;
  let unsure = creationUnsure;
  let asked = false;
  let missing = matching === 'misses';
  let lastFailure = '';

  const ended = (settlement: Settlement): Carried => ({
    settlement,
    exchanges,
    ...(answer !== undefined && { answer }),
    creationUnsure: unsure,
  });
  const ask = async (request: ScimRequest): Promise<ScimResponse | undefined> => {
    const exchange = await send(request);
    exchanges.push(exchange.id);
    answer = exchange.response?.status;
    if (exchange.response !== undefined) guard.learn(request, exchange.response, subject);
    lastFailure = exchange.failure?.happened ?? 'no answer came';
    return exchange.response;
  };
  const unanswered = (): Carried =>
    ended({ kind: 'retry', action, code: noAnswer.code, reason: lastFailure, afterMs: noAnswer.afterMs });

  let turn = conversation.next();
  while (!turn.done) {
    const request = turn.value;
    const creates = request.method === 'POST';
    const matches = request.method === 'GET' && /[?&]filter=/.test(request.path);
    if (matches && missing) {
      missing = false;
      turn = conversation.next(nothingFound);
      continue;
    }
    const forbidden = guard.refuses(request);
    if (forbidden !== undefined) return ended(notOfThisRun(action, forbidden));

    if (creates && unsure && !asked && subject.names.length > 0) {
      const found = await ask(lookUpRequest(subject));
      if (found === undefined) return unanswered();
      const known = readLookUp(found);
      const reason = `the look-up before the creation is repeated was answered with ${found.status}`;
      if (found.status === 401) return ended({ kind: 'refused', reason, status: found.status });
      if (known === 'unknown') {
        return ended({ kind: 'retry', action, code: noAnswer.code, reason, afterMs: noAnswer.afterMs });
      }
      if (known !== 'absent') return linked({ kind: 'done', action: 'create', resourceId: known.id });
    }

    const response = await ask(request);
    if (response === undefined) {
      unsure ||= creates;
      return unanswered();
    }
    if (creates) unsure = response.status >= 500;
    asked ||= matches;
    turn = conversation.next(response);
  }
  return linked(turn.value);

  function linked(settlement: Settlement): Carried {
    if (settlement.kind === 'refused' || settlement.resourceId === undefined) return ended(settlement);
    const forbidden = guard.refusesLink(subject.endpoint, settlement.resourceId);
    if (forbidden !== undefined) return ended(notOfThisRun(action, forbidden));
    unsure = false;
    return ended(settlement);
  }
}

const emptyList = { schemas: [listResponse], totalResults: 0, startIndex: 1, itemsPerPage: 0, Resources: [] };

/** What a look-up that misses the account is answered with. RFC 7644 §3.4.2 */
const nothingFound: ScimResponse = {
  status: 200,
  headers: { 'content-type': 'application/scim+json' },
  body: emptyList,
  text: JSON.stringify(emptyList),
  url: '',
};

/** The harness's own word: no identity provider has such a code. */
const notOfThisRun = (action: ProvisioningAction, reason: string): Settlement => ({
  kind: 'failed',
  action,
  code: 'not-of-this-run',
  reason,
});
