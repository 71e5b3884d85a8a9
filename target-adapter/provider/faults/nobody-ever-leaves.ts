import { asks, refusing, sentOperations } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const nobodyEverLeaves = defineFault({
  id: 'nobody-ever-leaves',
  title: 'Whoever is to be disabled or deleted stays, by 403',
  caughtBy: [
    'entra/leaves',
    'entra/active-as-text',
    'entra/enabled-again',
    'entra/active-as-boolean',
    'deactivate/delivered',
    'delete/delivered',
  ],
  distort: (request, response) =>
    asks(request, ['DELETE'], '/Users') || sentOperations(request).some(({ path }) => path === 'active')
      ? refusing(response, 403, 'Accounts are closed by support alone.')
      : response,
});
