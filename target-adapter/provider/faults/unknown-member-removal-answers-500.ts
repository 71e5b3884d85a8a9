import { refusing, sentOperations } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const unknownMemberRemovalAnswers500 = defineFault({
  id: 'unknown-member-removal-answers-500',
  title: 'PATCH remove of a member whom the group does not have answers 500',
  caughtBy: ['entra/unknown-member-removed'],
  distort: (request, response) =>
    sentOperations(request).some(({ path }) => /^members\[value eq "[0-9a-f-]*-0{12}"\]$/.test(String(path)))
      ? refusing(response, 500, 'index out of range')
      : response,
});
