import { refusing, sentOperations } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const roleTextAnswers500 = defineFault({
  id: 'role-text-answers-500',
  title: 'A role whose value is JSON in a text ends in a server error',
  caughtBy: ['entra/role-text'],
  distort: (request, response) =>
    request.method === 'PATCH' &&
    sentOperations(request).some(({ path }) => path === 'roles') &&
    request.text.includes('{\\"')
      ? refusing(response, 500, 'unexpected token')
      : response,
});
