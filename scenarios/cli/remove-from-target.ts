import PQueue from 'p-queue';
import type { Administration } from '../../target-adapter/administration/administration.ts';
import { openAdministration } from '../../target-adapter/administration/open-administration.ts';
import { openMailbox } from '../../target-adapter/mailbox/open-mailbox.ts';
import { Problem } from '../../target-adapter/problem.ts';
import type { Exchange, ScimRequest } from '../../target-adapter/scim/exchange.ts';
import { createHttpTransport } from '../../target-adapter/transport/http-transport.ts';
import type { ConfiguredTarget } from '../config/run-configuration.ts';
import { type OrganizationOptions, removeBySupport } from '../runner/by-support.ts';
import { type Removal, removeClaim } from '../runner/clean-up.ts';
import type { Left } from '../runner/left-behind.ts';
import { preflight } from '../runner/preflight.ts';
import { askPerson } from './ask-person.ts';
import type { Surroundings } from './surroundings.ts';

export type RemovalTold = {
  onRemoval(left: Left, removal: Removal): Promise<void>;
  onNote(note: string): void;
};

const atATime = 4;

/** Removes all of it that is there and ours. Throws the Problem of a target that cannot be reached. */
export async function removeFromTarget(
  left: readonly Left[],
  configured: ConfiguredTarget,
  { marker, signal }: { readonly marker: string; readonly signal: AbortSignal },
  { clock, version, stdin, stdout }: Surroundings,
  told: RemovalTold,
): Promise<void> {
  const { name, connection, credentialFrom } = configured;
  const transport = createHttpTransport({ clock, ...configured.transport });
  let administration: Administration | undefined;
  try {
    await preflight({
      name,
      baseUrl: connection.baseUrl,
      clock,
      signal,
      version,
      send: (request) => transport.send(request, connection, signal),
      ...(credentialFrom === undefined ? {} : { credentialFrom }),
    });
    const settle = () => clock.wait(configured.settleMs, signal);
    const queue = new PQueue({ concurrency: configured.concurrency ?? atATime });
    const people = left.filter(({ claim }) => claim.type !== 'token');
    const tokens = left.filter(({ claim }) => claim.type === 'token');
    const stays = configured.behaviour.afterDelete === 'stays-in-organization';
    if (tokens.length > 0 || stays) {
      const ask = askPerson({ input: stdin, output: stdout });
      const { administrationTimeoutMs: timeoutMs } = configured;
      const limits = { clock, ...(timeoutMs === undefined ? {} : { timeoutMs }) };
      administration = await openAdministration(configured.administration, { name, ask, signal, ...limits });
    }
    const support = stays ? administration : undefined;
    await queue.addAll(
      people.map((each) => async () => {
        const removal = await removeClaim(each, { send, marker, settle });
        const end =
          support === undefined
            ? removal
            : await removeEntirely(each, removal, { administration: support, marker, target: name });
        await told.onRemoval(each, end);
      }),
    );
    if (administration !== undefined) {
      for (const each of tokens) await told.onRemoval(each, await revoke(each, administration));
    }
    await removeMails(configured, marker, signal, told);
  } finally {
    await administration?.close();
    await transport.close();
  }

  async function send(request: ScimRequest): Promise<Exchange> {
    const at = new Date(clock.now()).toISOString();
    const started = clock.monotonic();
    const headers = { 'User-Agent': `scimulator/${version}`, ...request.headers };
    const asked = { method: request.method, url: `${connection.baseUrl}${request.path}`, headers };
    const exchange = { id: '', by: 'harness', at, request: asked } as const;
    const ended = await transport.send({ ...request, headers }, connection, signal).then(
      (response) => ({ response }),
      (error: unknown) => {
        signal.throwIfAborted();
        if (error instanceof Problem) return { failure: { code: error.code, happened: error.text.happened } };
        throw error;
      },
    );
    return { ...exchange, durationMs: clock.monotonic() - started, ...ended };
  }
}

/** As `removeBySupport`; a call that fails leaves the person. */
async function removeEntirely(
  { claim, names }: Left,
  removal: Removal,
  organization: Omit<OrganizationOptions, 'names'>,
): Promise<Removal> {
  if (claim.type !== 'User') return removal;
  try {
    return await removeBySupport(removal, { ...organization, names: new Set([claim.value, ...names]) });
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { how: 'failed', reason: error.text.happened };
  }
}

const inUse = 'the target works with this token now';

async function revoke({ claim, said }: Left, administration: Administration): Promise<Removal> {
  if (said?.how === 'kept' && said.reason === inUse) return { how: 'kept', reason: inUse };
  const { revokeToken } = administration;
  if (revokeToken === undefined) return { how: 'failed', reason: administration.whyNot('revokeToken') };
  try {
    await revokeToken({ id: claim.value });
    return { how: 'removed' };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { how: 'failed', reason: error.text.happened };
  }
}

const mailsLookedAt = 500;

/** The mails that the run caused, where they lie in a MailHog or Mailpit; that one does not answer is told, and no fault. */
async function removeMails(
  { mail }: ConfiguredTarget,
  marker: string,
  signal: AbortSignal,
  { onNote }: RemovalTold,
): Promise<void> {
  if (mail === undefined || mail.place.kind === 'embedded' || mail.place.kind === 'handed-in') return;
  const { kind, url, login } = mail.place;
  const mailbox = openMailbox(
    kind === 'mailhog' ? { mailhog: url } : { mailpit: url },
    login === undefined ? {} : { basicAuth: login },
  );
  try {
    const newest = await mailbox.newest(mailsLookedAt, signal);
    const own = newest.filter(({ recipients }) => recipients.some((address) => address.toLowerCase().includes(marker)));
    if (own.length > 0)
      await mailbox.remove(
        own.map(({ id }) => id),
        signal,
      );
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    onNote(`mails of the run were not removed: ${error.text.happened}`);
  } finally {
    await mailbox.close();
  }
}
