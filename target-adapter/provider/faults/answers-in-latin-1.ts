import { defineFault } from '../fault.ts';

export const answersInLatin1 = defineFault({
  id: 'answers-in-latin-1',
  title: 'Answers say that they are in ISO 8859-1',
  caughtBy: ['always/charset'],
  distort(_request, response) {
    if (response.body === undefined) return response;
    return {
      ...response,
      headers: { ...response.headers, 'content-type': 'application/scim+json; charset=iso-8859-1' },
    };
  },
});
