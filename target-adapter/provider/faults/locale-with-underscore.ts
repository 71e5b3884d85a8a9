import { showingPeople } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const localeWithUnderscore = defineFault({
  id: 'locale-with-underscore',
  title: 'The locale comes back with an underscore',
  caughtBy: ['values/languages'],
  distort: (request, response) =>
    showingPeople(request, response, (person) =>
      typeof person.locale === 'string' ? { ...person, locale: person.locale.replace('-', '_') } : person,
    ),
});
