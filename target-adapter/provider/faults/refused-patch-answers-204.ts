import { defineFault } from '../fault.ts';

export const refusedPatchAnswers204 = defineFault({
  id: 'refused-patch-answers-204',
  title: 'PATCH answers 204 to what it did not carry out',
  caughtBy: [
    'patch/operations-required',
    'patch/path-malformed',
    'patch/value-required',
    'patch/remove-without-path',
    'patch/value-of-wrong-type',
    'patch/replace-unmatched',
    'patch/id-read-only',
    'patch/remove-required',
    'patch/remove-read-only',
    'patch/path-unknown',
  ],
  distort(request, response) {
    if (request.method !== 'PATCH' || response.status !== 400) return response;
    const { body: _dropped, ...bare } = response;
    return { ...bare, status: 204 };
  },
});
