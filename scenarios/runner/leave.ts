import { Problem } from '../../target-adapter/problem.ts';
import type { ScimRequest } from '../../target-adapter/scim/exchange.ts';
import type { Connection } from '../../target-adapter/transport/transport.ts';
import type { IssuedConnection } from '../scenario.ts';
import { removeBySupport } from './by-support.ts';
import type { ClaimBook, OpenClaim } from './claim-book.ts';
import { cleanUpSignal, removeClaim } from './clean-up.ts';
import type { createMailTools } from './mail-tools.ts';
import type { Recorder } from './recorder.ts';
import type { ScenarioRun } from './scenario-run.ts';
import type { Lease } from './target.ts';
import { isTaken } from './working-token.ts';

export type Leaving = {
  readonly run: ScenarioRun;
  readonly lease: Lease;
  readonly recorder: Recorder;
  readonly claims: ClaimBook;
  readonly atEnd: readonly { readonly sentence: string; act(): Promise<void> }[];
  readonly mail: ReturnType<typeof createMailTools>;
  readonly issued: readonly IssuedConnection[];
};

/** What the clean-up of one result may take, and how much longer for each thing that it removes. */
const cleanUpLimitMs = 30_000;
const perClaimMs = 5_000;

/**
 * Puts back what a scenario changed and removes what it created, also after Ctrl-C. A refusal that we can live with
 * becomes an event; nothing here changes a verdict.
 */
export async function leave(leaving: Leaving): Promise<void> {
  const { run, lease, claims, atEnd, mail } = leaving;
  const { signal, end } = cleanUpSignal(run.clock, cleanUpLimitMs + perClaimMs * claims.open().length);
  const attempt = createAttempt(run, lease);
  try {
    for (const { sentence, act } of atEnd) {
      await attempt(sentence, async () => {
        await act();
        run.emit({ type: 'step', text: sentence });
      });
    }
    if ((await lease.leave()) === 'dropped') return releaseAll(claims, 'removed', 'with its tenant');
    if (run.keep) return releaseAll(claims, 'kept', '--keep');

    const open = claims.open();
    if (run.scenario.scope !== undefined)
      await attempt('Looking for a working token', () => keepWorkingToken(leaving, signal));
    for (const each of open) await attempt(`Removing ${each.claim.value}`, () => remove(each, leaving, signal));
    await attempt('Removing the mails of this result', () => mail.cleanUp(signal));
  } finally {
    end();
  }
}

function releaseAll(claims: ClaimBook, how: 'removed' | 'kept', reason: string): void {
  for (const open of claims.open()) {
    if (open.refused === undefined) claims.release(open, how, reason);
    else claims.release(open, 'gone', `refused with ${open.refused}`);
  }
}

async function remove(
  open: OpenClaim,
  { run, lease, recorder, claims, issued }: Leaving,
  signal: AbortSignal,
): Promise<void> {
  if (open.claim.type !== 'token') {
    const names = new Set([open.claim.value, ...open.names]);
    const removal = await removeClaim(open, {
      send: (request: ScimRequest) => recorder.send('harness', request, lease.connection(), signal),
      marker: run.marker,
      onFound: (name) => void names.add(name),
      ...(run.target.settleMs > 0 ? { settle: () => run.clock.wait(run.target.settleMs, signal) } : {}),
    });
    if (open.refused !== undefined && removal.how === 'gone')
      return claims.release(open, 'gone', `refused with ${open.refused}`);
    const mayStay = open.claim.type === 'User' && (removal.how === 'deactivated' || staysInOrganization(run));
    const { how, reason } = mayStay
      ? await removeBySupport(removal, {
          names,
          marker: run.marker,
          administration: lease.administration,
          target: run.target.name,
        })
      : removal;
    return claims.release(open, how, reason);
  }
  const token = issued.find(({ id }) => id === open.claim.value);
  const { revokeToken } = lease.administration;
  if (token !== undefined && isSame(token.connection, lease.connection())) {
    lease.keepToken(() => claims.release(open, 'gone', 'another token took its place'));
    run.emit({ type: 'note', text: tokenReplaced(run) });
    return claims.release(open, 'kept', 'the target works with this token now');
  }
  if (revokeToken === undefined) return claims.release(open, 'kept', lease.administration.whyNot('revokeToken'));
  await revokeToken({ id: open.claim.value });
  claims.release(open, 'removed');
}

const staysInOrganization = ({ target }: ScenarioRun): boolean =>
  target.behaviour.afterDelete === 'stays-in-organization';

/**
 * What was done to the whole tenant may have ended the token of the configuration (the next one took its place, the
 * configuration was set up again): the run goes on with the newest that works.
 */
async function keepWorkingToken({ run, lease, recorder, issued }: Leaving, signal: AbortSignal): Promise<void> {
  const send = (request: ScimRequest, connection: Connection) => recorder.send('harness', request, connection, signal);
  if (await isTaken(lease.connection(), send)) return;
  for (const { connection } of [...issued].reverse()) {
    if (!(await isTaken(connection, send))) continue;
    lease.useConnection({ ...connection, baseUrl: lease.connection().baseUrl });
    return;
  }
  run.emit({ type: 'note', text: 'No token works any more: the target needs a new one.' });
}

function tokenReplaced({ target }: ScenarioRun): string {
  const where = target.credentialFrom === undefined ? 'the configuration' : target.credentialFrom;
  return `The token of ${where} works no more, and the run goes on with one that it issued, which stays. Before the next run: make a new token in ${target.name}, and set it there.`;
}

const isSame = (one: Connection, other: Connection): boolean =>
  JSON.stringify(one.credential) === JSON.stringify(other.credential);

function createAttempt(
  run: ScenarioRun,
  lease: Lease,
): (what: string, act: () => Promise<void> | void) => Promise<void> {
  return async (what, act) => {
    try {
      await act();
    } catch (error) {
      const why =
        error instanceof Problem ? error.text.happened : error instanceof Error ? error.message : String(error);
      run.emit({ type: 'note', text: lease.redactor.text(`${what} did not succeed: ${why}`) });
    }
  };
}
