import { defineFault } from '../fault.ts';

export const answersAsPlainText = defineFault({
  id: 'answers-as-plain-text',
  title: 'Answers call themselves plain text',
  caughtBy: ['always/media-type'],
  distort(_request, response) {
    if (response.body === undefined || response.status >= 400) return response;
    return { ...response, headers: { ...response.headers, 'content-type': 'text/plain' } };
  },
});
