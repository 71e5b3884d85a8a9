import { defineFault } from '../fault.ts';

export const unknownSchemaAnswersList = defineFault({
  id: 'unknown-schema-answers-list',
  title: 'A schema that nobody has answers an empty list',
  caughtBy: ['discovery/unknown'],
  distort: (request, response) =>
    /^\/(Schemas|ResourceTypes)\//.test(request.path) && response.status === 404
      ? { ...response, status: 200, body: { totalResults: 0 } }
      : response,
});
