import { ScimError } from '../../scim/scim-error.ts';
import { defineFault } from '../fault.ts';

export const userNameCannotChange = defineFault({
  id: 'user-name-cannot-change',
  title: 'userName cannot be changed',
  caughtBy: ['email/delivered'],
  policies: (correct) => ({
    ...correct,
    address: {
      ...correct.address,
      whileWaiting() {
        throw new ScimError(400, 'userName cannot be changed.', 'mutability');
      },
    },
  }),
});
