import type { AdministrationCalls, PersonView } from '../../target-adapter/administration/administration.ts';
import type { Clock } from '../../target-adapter/clock.ts';
import type { ScimRequest } from '../../target-adapter/scim/exchange.ts';
import type { Connection } from '../../target-adapter/transport/transport.ts';
import type { IssuedConnection, Tools } from '../scenario.ts';
import type { ClaimBook } from './claim-book.ts';
import { isOwnPerson, whyNotOwn } from './is-own-person.ts';
import type { Recorder } from './recorder.ts';
import { Stop } from './stop.ts';
import type { Lease, Target } from './target.ts';
import { isTaken, longLifeSeconds } from './working-token.ts';

export type AdministratorToolsOptions = {
  readonly target: Target;
  readonly lease: Lease;
  readonly recorder: Recorder;
  readonly claims: ClaimBook;
  readonly clock: Clock;
  readonly marker: string;
  tell(sentence: string): void;
  readonly signal: AbortSignal;
  /** Of the product. */
  readonly version: string;
  onIssued(issued: IssuedConnection): void;
};

function spelled(found: PersonView | undefined): string {
  if (found === undefined) return 'nobody';
  const logIn = found.canLogIn === undefined ? undefined : found.canLogIn ? 'can log in' : 'cannot log in';
  return (
    [found.state, logIn, found.address && `as ${found.address}`].filter((word) => word !== undefined).join(', ') ||
    'found'
  );
}

type AdministratorTools = Pick<Tools, 'administration' | 'viewOf' | 'inForce' | 'actAs' | 'issueToken'>;

/** The target's administrator, as far as the target lets anybody be one. */
export function createAdministratorTools(options: AdministratorToolsOptions): AdministratorTools {
  const { target, lease, recorder, claims, clock } = options;
  const { administration } = lease;
  const userAgent = { 'User-Agent': `scimulator/${options.version}` };

  /** By id, as the last search showed them. */
  const shown = new Map<string, PersonView>();

  const viewOf: Tools['viewOf'] = async (userName) => {
    if (administration.findPerson === undefined) return {};
    const found = await administration.findPerson({ userName });
    if (found !== undefined) shown.set(found.id, found);
    options.tell(`The administrator of the target looks for ${userName}: ${spelled(found)}.`);
    return { view: { found } };
  };

  const send = (request: ScimRequest, connection: Connection) =>
    recorder.send('harness', { ...request, headers: { ...request.headers, ...userAgent } }, connection, options.signal);

  const issueToken: Tools['issueToken'] = async (ttlSeconds = longLifeSeconds) => {
    if (administration.issueToken === undefined)
      throw new Error('a scenario without the need issueToken asks for a token');
    const { id, token } = await administration.issueToken({ ttlSeconds });
    lease.redactor.learn(token);
    await claims.token(id);
    const connection: Connection = { baseUrl: lease.connection().baseUrl, credential: { kind: 'bearer', token } };
    const issued = { id, token, connection };
    options.onIssued(issued);
    // A target with one token at a time has just ended the one that the harness reads with.
    if (!options.signal.aborted && !(await isTaken(lease.connection(), send))) lease.useConnection(connection);
    return issued;
  };

  /** The time that passes may be the end of the token that the run works with. */
  async function passTime(pass: AdministrationCalls['passTime'], seconds: number): Promise<void> {
    await pass({ seconds });
    if (target.isolated || (await isTaken(lease.connection(), send))) return;
    const mayIssue = administration.issueToken !== undefined && target.allow.includes('token');
    if (mayIssue) return void (await issueToken());
    throw new Stop(
      'skip',
      'the token of the configuration expired with the clock of the target: give it a longer life',
    );
  }

  async function removePerson(remove: AdministrationCalls['removePerson'], id: string): Promise<void> {
    const found = shown.get(id) ?? { id };
    if (!isOwnPerson(found, options.marker))
      throw new Stop(found.address === undefined ? 'skip' : 'unjudged', whyNotOwn(found));
    await remove({ id });
  }

  const { passTime: pass, removePerson: remove } = administration;
  return {
    administration: {
      ...administration,
      ...(pass === undefined ? {} : { passTime: ({ seconds }) => passTime(pass, seconds) }),
      ...(remove === undefined ? {} : { removePerson: ({ id }) => removePerson(remove, id) }),
    },
    viewOf,

    async inForce(userName) {
      const address = (await viewOf(userName)).view?.found?.address;
      return address === undefined ? {} : { inForce: address };
    },

    async actAs(act) {
      if (administration.actAs === undefined) throw new Error('a scenario without the need actAs acts as somebody');
      const at = new Date(clock.now()).toISOString();
      const started = clock.monotonic();
      const { status, body } = await administration.actAs(act);
      return recorder.keep({
        by: 'person',
        at,
        durationMs: clock.monotonic() - started,
        request: {
          method: act.method,
          url: `${lease.connection().baseUrl.replace(/\/scim\/v2$/, '')}/admin/api${act.path}`,
          headers: {},
          ...(act.body === undefined ? {} : { body: act.body }),
        },
        response: { status, headers: {}, body, text: JSON.stringify(body) ?? '', url: act.path },
      });
    },

    issueToken,
  };
}
