import { showingPeople } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const oneEmailAnsweredBare = defineFault({
  id: 'one-email-answered-bare',
  title: 'A single e-mail address is answered as an object',
  caughtBy: ['always/multi-valued-lists'],
  distort(request, response) {
    return showingPeople(request, response, ({ emails, ...person }) => ({
      ...person,
      emails: Array.isArray(emails) && emails.length === 1 ? emails[0] : emails,
    }));
  },
});
