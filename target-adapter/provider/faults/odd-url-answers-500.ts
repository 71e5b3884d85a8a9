import { asks, refusing, sentOperations } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const oddUrlAnswers500 = defineFault({
  id: 'odd-url-answers-500',
  title: 'A profileUrl that is no URL answers 500',
  caughtBy: ['values/odd-answered'],
  distort: (request, response) =>
    asks(request, ['PATCH'], '/Users') && sentOperations(request).some(({ value }) => value === 'not a uri')
      ? refusing(response, 500, 'The URL could not be parsed.')
      : response,
});
