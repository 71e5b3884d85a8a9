import { sentBody, withBody } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const passwordEchoed = defineFault({
  id: 'password-echoed',
  title: 'The answer to POST holds the password',
  caughtBy: ['create/password-hidden'],
  distort(request, response) {
    const { password } = sentBody(request);
    return response.status === 201 && password !== undefined
      ? withBody(response, (body) => ({ ...body, password }))
      : response;
  },
});
