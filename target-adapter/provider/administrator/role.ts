/** Who somebody is to the organization. `support`: of the provider's own staff. */
export type Role = 'owner' | 'admin' | 'support' | 'member';

/** What an administrator's page and API offer, by what it touches. */
export type AdministratorAct =
  | 'look'
  | 'token'
  | 'configuration'
  | 'seats'
  | 'invite'
  | 'remove-person'
  | 'clock'
  | 'test';

/** Owners and administrators may do everything; support sees the organization and removes people; a member nothing. */
export function mayAct(role: Role, act: AdministratorAct): boolean {
  if (role === 'owner' || role === 'admin') return true;
  return role === 'support' && (act === 'look' || act === 'remove-person');
}
