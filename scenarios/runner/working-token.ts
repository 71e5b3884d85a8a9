import type { Exchange, ScimRequest } from '../../target-adapter/scim/exchange.ts';
import type { Connection } from '../../target-adapter/transport/transport.ts';

const oneUser: ScimRequest = {
  method: 'GET',
  path: '/Users?startIndex=1&count=1',
  headers: { Accept: 'application/scim+json' },
};

/** Whether the target takes this credential. One that does not answer may do so later. */
export async function isTaken(
  connection: Connection,
  send: (request: ScimRequest, connection: Connection) => Promise<Exchange>,
): Promise<boolean> {
  const { response } = await send(oneUser, connection);
  return response?.status !== 401;
}

/** Longer than all the time that a run lets pass by the clock of a target. */
export const longLifeSeconds = 2 * 365 * 86_400;
