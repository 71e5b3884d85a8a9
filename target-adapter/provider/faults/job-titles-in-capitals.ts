import { showingPeople } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const jobTitlesInCapitals = defineFault({
  id: 'job-titles-in-capitals',
  title: 'Titles are shown in capitals',
  caughtBy: ['entra/flow-held', 'entra/flow-quiet'],
  distort: (request, response) =>
    showingPeople(request, response, (person) =>
      typeof person.title === 'string' ? { ...person, title: person.title.toUpperCase() } : person,
    ),
});
