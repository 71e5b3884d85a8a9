import { createRedactor } from '../../../scenarios/runner/redactor.ts';
import type { Lease, Target } from '../../../scenarios/runner/target.ts';
import { defineScenario, type Scenario } from '../../../scenarios/scenario.ts';
import type { Dialect } from '../../../simulator/dialect.ts';
import { generic } from '../../../simulator/dialects/generic.ts';
import { createNoAdministration } from '../../../target-adapter/administration/no-administration.ts';
import { rfc } from '../../../target-adapter/behaviour.ts';
import type { Clock } from '../../../target-adapter/clock.ts';
import type { ScimRequest, ScimResponse } from '../../../target-adapter/scim/exchange.ts';
import type { Transport } from '../../../target-adapter/transport/transport.ts';
import { baseUrl, silent } from '../build.ts';

export const marker = 'r7f3k2';

export const aDialect = (change: Partial<Dialect> = {}): Dialect => ({ ...generic, ...change });

export const aScenario = (change: Partial<Scenario> = {}): Scenario =>
  defineScenario({
    id: 'create',
    suite: 'lifecycle',
    group: 'Connection and profile',
    title: 'A person is created',
    needs: [],
    story: ['The administrator assigns a person.'],
    checks: [],
    play: () => Promise.resolve(),
    ...change,
  });

/** A transport that answers by hand, and remembers what it was asked. */
export function aTransport(
  answer: (request: ScimRequest) => ScimResponse | Promise<ScimResponse>,
): Transport & { readonly asked: ScimRequest[] } {
  const asked: ScimRequest[] = [];
  return {
    asked,
    async send(request, _connection, signal) {
      signal.throwIfAborted();
      asked.push(request);
      return answer(request);
    },
    close: () => Promise.resolve(),
  };
}

/** A target of the user's, which every result shares; nothing of it is reached but through `transport`. */
export function aTarget(transport: Transport, change: Partial<Target & Pick<Lease, 'mail'>> = {}): Target {
  const { mail, ...others } = change;
  const connection = { baseUrl, credential: { kind: 'bearer', token: 'a-token-of-ours' } } as const;
  const redactor = createRedactor();
  redactor.learn(connection.credential.token);
  const target: Target = {
    name: 'staging',
    behaviour: rfc,
    allow: [],
    discovery: silent,
    isolated: false,
    hasMailbox: mail !== undefined,
    concurrency: 1,
    settleMs: 0,
    people: { domain: 'example.org' },
    dialectOptions: {},
    administration: createNoAdministration('targets.staging has no administration'),
    connection: () => connection,
    lease: async () => ({
      redactor,
      transport,
      administration: target.administration,
      ...(mail === undefined ? {} : { mail }),
      connection: () => connection,
      useConnection: () => undefined,
      keepToken: () => undefined,
      leave: async () => 'shared',
    }),
    close: () => Promise.resolve(),
    ...others,
  };
  return target;
}

/** Time that passes in waiting only, and at once; what waits longer than `patienceMs` waits for ever. */
export function skippingClock(patienceMs = 60_000): Clock & { readonly pauses: number[] } {
  let now = Date.UTC(2026, 10, 24);
  const pauses: number[] = [];
  return {
    pauses,
    now: () => now,
    monotonic: () => now,
    wait(ms, signal) {
      signal.throwIfAborted();
      if (ms > patienceMs)
        return new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason), { once: true });
        });
      pauses.push(ms);
      now += ms;
      return Promise.resolve();
    },
  };
}
