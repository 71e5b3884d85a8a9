import type { ConnectionState } from '../../../simulator/engine/provisioner.ts';
import { type Check, defineCheck, fail, pass, type Sources } from '../../check.ts';

/** What the administrator of the identity provider sees; it follows from a 401. */
export const errorState: Check<Sources & { readonly state: ConnectionState }> = defineCheck({
  id: 'token/error-state',
  title: 'The identity provider shows that its connection is broken',
  requirements: ['declared/token-revoke'],
  hint: 'Answer 401, the status at which identity providers stop and tell the administrator.',
  breaks: 'The administrator is not told, and changes are lost one by one.',
  judge: ({ state }) =>
    state.kind === 'error' ? pass : fail({ expected: 'the connection is in error', actual: 'it counts as working' }),
});
