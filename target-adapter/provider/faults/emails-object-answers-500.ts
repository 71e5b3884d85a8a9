import { isObject } from '../../scim/resource.ts';
import { asks, refusing, sentBody } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const emailsObjectAnswers500 = defineFault({
  id: 'emails-object-answers-500',
  title: 'A create whose emails are an object is a server error',
  caughtBy: ['onelogin/emails-object'],
  distort: (request, response) =>
    asks(request, ['POST'], '/Users') && isObject(sentBody(request).emails)
      ? refusing(response, 500, 'emails.map is not a function')
      : response,
});
