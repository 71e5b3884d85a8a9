import { showingPeople } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const passwordHashAnswered = defineFault({
  id: 'password-hash-answered',
  title: 'Every answer holds the hash of the password',
  caughtBy: ['always/never-returned'],
  distort(request, response) {
    return showingPeople(request, response, (person) => ({ ...person, password: '$2b$10$E1xm8hY1a0bX7cQ2' }));
  },
});
