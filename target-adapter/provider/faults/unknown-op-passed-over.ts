import { sentOperations } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const unknownOpPassedOver = defineFault({
  id: 'unknown-op-passed-over',
  title: 'PATCH passes over an op that does not exist and answers 204',
  caughtBy: ['patch/op-unknown'],
  distort(request, response) {
    const isKnown = sentOperations(request).every(({ op }) => /^(add|remove|replace)$/i.test(String(op)));
    if (request.method !== 'PATCH' || response.status !== 400 || isKnown) return response;
    const { body: _dropped, ...bare } = response;
    return { ...bare, status: 204 };
  },
});
