import type { RecordedExchange } from '../../reports/run-log/event.ts';
import type { Exchange } from '../../target-adapter/scim/exchange.ts';
import { secretsOf } from '../../target-adapter/transport/credential.ts';
import type { Credential } from '../../target-adapter/transport/transport.ts';
import { createRedactor } from '../runner/redactor.ts';
import { createPseudonyms } from './pseudonyms.ts';
import { withoutPeople } from './without-people.ts';

/** Takes people and secrets out of exchanges before anything of them is told or written. */
export type Disguise = {
  put(exchange: Exchange): { readonly shown: Exchange; readonly recorded: RecordedExchange };
  /** A sentence that may quote an exchange. */
  sentence(text: string): string;
};

/** Credentials that came by and are looked for wherever they are quoted; a client has one or two. */
const credentialsAtMost = 50;

/** `key`: random bytes that are written nowhere. */
export function createDisguise({
  key,
  baseUrl,
  credential,
  secrets = [],
}: {
  readonly key: Uint8Array;
  readonly baseUrl: string;
  readonly credential?: Credential;
  readonly secrets?: readonly string[];
}): Disguise {
  const pseudonyms = createPseudonyms(key);
  const redactor = createRedactor(credential?.kind === 'header' ? credential.name : undefined);
  for (const secret of [...secrets, ...(credential === undefined ? [] : secretsOf(credential))]) redactor.learn(secret);
  const learnt = new Set<string>();

  function learnCredentials({ request }: Exchange): void {
    for (const [name, value] of Object.entries(request.headers)) {
      if (!/^(authorization|proxy-authorization|cookie|x-api-key)$/i.test(name)) continue;
      const secret = value.replace(/^(Bearer|Basic|Digest)\s+/i, '');
      if (learnt.has(secret) || learnt.size >= credentialsAtMost) continue;
      learnt.add(secret);
      redactor.learn(secret);
    }
  }

  return {
    put(exchange) {
      learnCredentials(exchange);
      const shown = withoutPeople(exchange, baseUrl, pseudonyms);
      const recorded = redactor.exchange(shown);
      // A credential may stand where nobody looks for one: in the name that a client gives itself.
      const { url, headers } = recorded.request;
      return { shown: { ...shown, request: { ...shown.request, url, headers } }, recorded };
    },
    sentence: (text) => redactor.text(pseudonyms.sentence(text)),
  };
}
