import type { Dialect } from '../../simulator/dialect.ts';
import type { DirectoryScope } from '../../simulator/directory/directory.ts';
import { createJob } from '../../simulator/engine/job/create-job.ts';
import type { Job } from '../../simulator/engine/job/job.ts';
import { createVirtualClock } from '../../simulator/engine/job/virtual-clock.ts';
import type { Provisioner } from '../../simulator/engine/provisioner.ts';
import type { Clock } from '../../target-adapter/clock.ts';
import type { Exchange, ScimRequest, ScimResponse } from '../../target-adapter/scim/exchange.ts';
import { askedWaitMs, patienceMs } from '../../target-adapter/scim/retry-after.ts';
import { answerOf, isSuccess } from '../checks/answer.ts';
import type { Misfortune, Tools } from '../scenario.ts';
import { administeredIn } from './administered-in.ts';
import type { Recorder } from './recorder.ts';
import type { Settling } from './settling.ts';
import { Stop } from './stop.ts';
import type { Target } from './target.ts';

export type OpenJobOptions = {
  readonly target: Target;
  readonly dialect: Dialect;
  readonly idp: Provisioner;
  readonly directory: DirectoryScope;
  readonly recorder: Recorder;
  readonly settling: Settling;
  readonly marker: string;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  tell(sentence: string): void;
};

/**
 * The provisioning job of this result's identity provider. Its time is virtual, its requests go to the target, and what
 * befalls them on the way is the harness's doing: the target is asked for nothing that it would not be asked for anyway.
 */
export function createOpenJob(options: OpenJobOptions): Tools['openJob'] {
  const { target, dialect, idp, directory, recorder, settling, marker, clock, signal, tell } = options;
  return ({ befalls = () => undefined, settings = {} } = {}): Job => {
    const { mapping, groupAttribute, groups } = target.behaviour;
    const time = createVirtualClock(clock.now());

    let notBefore = 0;
    let requests = 0;
    let failedInARow = 0;

    /** What the target truly asks to wait for is truly waited for, whatever the virtual time. */
    async function toTarget(request: ScimRequest): Promise<Exchange> {
      requests += 1;
      if (requests > mostRequests)
        throw new Stop(
          'unjudged',
          `the identity provider has sent ${mostRequests} requests and would go on: what the target answers leads to no end`,
        );
      const waitMs = Math.min(notBefore - clock.now(), patienceMs.harness);
      if (waitMs > 0) await clock.wait(waitMs, signal);
      if (request.method === 'GET') await settling.wait(signal);
      const exchange = await recorder.send('idp', request, idp.connection, signal);
      const { response } = exchange;
      if (request.method !== 'GET') failedInARow = isSuccess(response?.status) ? 0 : failedInARow + 1;
      if (failedInARow >= mostFailures)
        throw new Stop('unjudged', `${mostFailures} changes in a row failed, the last: ${answerOf(exchange)}`);
      const askedMs = response === undefined ? undefined : askedWaitMs(response, clock.now());
      if (askedMs !== undefined) notBefore = clock.now() + askedMs;
      return exchange;
    }

    async function send(request: ScimRequest): Promise<Exchange> {
      const misfortune = befalls(request, time.now());
      if (misfortune === undefined) return toTarget(request);
      tell(wording(request, misfortune));
      switch (misfortune.kind) {
        case 'lost':
          return { ...neverSent(request, clock), failure: lost };
        case 'answered':
          return { ...neverSent(request, clock), response: answered(misfortune) };
        case 'answer-lost': {
          const { response: _lost, ...exchange } = await toTarget(request);
          return { ...exchange, failure: lost };
        }
      }
    }

    return createJob({
      dialect,
      send,
      clock: time,
      guid: directory.guid,
      testAddress: directory.newAddress,
      marker,
      mapping,
      ...administeredIn(options),
      groupAttribute,
      groups: groups === 'endpoint' && target.discovery.groups === false ? 'none' : groups,
      options: target.dialectOptions[dialect.id] ?? {},
      // Whoever approves is no part of the target.
      settings: { approvals: [], ...settings },
      signal,
    });
  };
}

/** Far more than any story of a handful of people needs: a target is asked for no more, whatever it answers. */
const mostRequests = 300;
const mostFailures = 25;

const lost = { code: 'TARGET_CONNECTION_LOST', happened: 'the connection was lost on the way' };

/** Of a request that never left: no exchange of the run. */
const neverSent = ({ method, path, body }: ScimRequest, clock: Clock): Exchange => ({
  id: 'on-the-way',
  by: 'idp',
  at: new Date(clock.now()).toISOString(),
  durationMs: 0,
  request: { method, url: path, headers: {}, ...(body === undefined ? {} : { body }) },
});

function answered({ status, retryAfter }: Extract<Misfortune, { kind: 'answered' }>): ScimResponse {
  return {
    status,
    headers: retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) },
    text: '',
    url: '',
  };
}

function wording({ method, path }: ScimRequest, misfortune: Misfortune): string {
  const what = `${method} ${path.replace(/\?.*/s, '')}`;
  switch (misfortune.kind) {
    case 'lost':
      return `On the way to the target, ${what} is lost.`;
    case 'answer-lost':
      return `The answer to ${what} is lost on its way back.`;
    case 'answered':
      return `A gateway answers ${misfortune.status} to ${what}, which never reaches the target.`;
  }
}
