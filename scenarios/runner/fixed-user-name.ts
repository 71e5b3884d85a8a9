import type { Administered } from '../../simulator/engine/administered.ts';
import type { Provisioner } from '../../simulator/engine/provisioner.ts';
import { Stop } from './stop.ts';

/**
 * The identity provider, whose mapping may send userName when an account is created and never again: then no address is
 * changed for good, as its administrator wants it, and no target can be held to the change.
 */
export function withFixedUserName(idp: Provisioner, administered: Administered | undefined): Provisioner {
  const row = administered?.mapping.rows.find(({ to }) => to.toLowerCase() === 'username');
  if (row?.apply !== 'create') return idp;
  const changeEmail = (): never => {
    throw new Stop('skip', 'the attribute mapping sends userName on create alone, so no change of an address arrives');
  };
  return Object.defineProperties(
    { ...idp, changeEmail },
    // Getters would be read once by the spread above.
    { connection: { get: () => idp.connection }, state: { get: () => idp.state } },
  );
}
