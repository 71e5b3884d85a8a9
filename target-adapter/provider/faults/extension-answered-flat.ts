import { enterpriseSchema } from '../../scim/urns.ts';
import { showingPeople, without } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const extensionAnsweredFlat = defineFault({
  id: 'extension-answered-flat',
  title: 'Extension attributes stand beside the core attributes',
  caughtBy: ['always/extension-container'],
  distort(request, response) {
    return showingPeople(request, response, (person) => ({
      ...without(person, enterpriseSchema),
      [`${enterpriseSchema}:department`]: 'Research',
    }));
  },
});
