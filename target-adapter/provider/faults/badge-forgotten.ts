import { badge } from '../../scim/schemas/badge.ts';
import { showingPeople, without } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const badgeForgotten = defineFault({
  id: 'badge-forgotten',
  title: 'The badge of a person is taken and never shown',
  caughtBy: ['custom/extension-written'],
  features: { devices: true },
  distort: (request, response) => showingPeople(request, response, (person) => without(person, badge.id)),
});
