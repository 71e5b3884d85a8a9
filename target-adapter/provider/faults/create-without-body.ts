import { defineFault } from '../fault.ts';

export const createWithoutBody = defineFault({
  id: 'create-without-body',
  title: 'POST answers 201 without a body',
  caughtBy: ['create/body'],
  distort(request, response) {
    if (request.method !== 'POST' || response.status !== 201) return response;
    const { body: _dropped, ...bare } = response;
    return bare;
  },
});
