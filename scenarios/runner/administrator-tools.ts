import type { PersonView } from '../../target-adapter/administration/administration.ts';
import type { Clock } from '../../target-adapter/clock.ts';
import type { Connection } from '../../target-adapter/transport/transport.ts';
import type { IssuedConnection, Tools } from '../scenario.ts';
import type { ClaimBook } from './claim-book.ts';
import type { Recorder } from './recorder.ts';
import type { Lease, Target } from './target.ts';

export type AdministratorToolsOptions = {
  readonly target: Target;
  readonly lease: Lease;
  readonly recorder: Recorder;
  readonly claims: ClaimBook;
  readonly clock: Clock;
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

const aMonth = 30 * 86_400;

/** The target's administrator, as far as the target lets anybody be one. */
export function createAdministratorTools(options: AdministratorToolsOptions): AdministratorTools {
  const { target, lease, recorder, claims, clock } = options;
  const { administration } = lease;

  const viewOf: Tools['viewOf'] = async (userName) => {
    if (administration.findPerson === undefined) return {};
    const found = await administration.findPerson({ userName });
    options.tell(`The administrator of the target looks for ${userName}: ${spelled(found)}.`);
    return { view: { found } };
  };

  async function isTaken(connection: Connection): Promise<boolean> {
    if (options.signal.aborted) return true;
    const headers = { Accept: 'application/scim+json', 'User-Agent': `scimulator/${options.version}` };
    const request = { method: 'GET', path: '/Users?startIndex=1&count=1', headers } as const;
    const { response } = await recorder.send('harness', request, connection, options.signal);
    return response?.status !== 401;
  }

  return {
    administration,
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

    async issueToken(ttlSeconds = aMonth) {
      if (administration.issueToken === undefined)
        throw new Error('a scenario without the need issueToken asks for a token');
      const { id, token } = await administration.issueToken({ ttlSeconds });
      target.redactor.learn(token);
      await claims.token(id);
      const connection: Connection = { baseUrl: lease.connection().baseUrl, credential: { kind: 'bearer', token } };
      const issued = { id, token, connection };
      options.onIssued(issued);
      // A target with one token at a time has just ended the one that the harness reads with.
      if (!(await isTaken(lease.connection()))) lease.useConnection(connection);
      return issued;
    },
  };
}
