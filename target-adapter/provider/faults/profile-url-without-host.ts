import { showingPeople } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const profileUrlWithoutHost = defineFault({
  id: 'profile-url-without-host',
  title: 'The URL of a person is answered without its host',
  caughtBy: ['values/profile-url'],
  distort: (request, response) =>
    showingPeople(request, response, (person) =>
      typeof person.profileUrl === 'string' ? { ...person, profileUrl: '/people/1' } : person,
    ),
});
