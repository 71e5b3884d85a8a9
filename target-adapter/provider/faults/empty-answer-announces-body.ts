import { defineFault } from '../fault.ts';

export const emptyAnswerAnnouncesBody = defineFault({
  id: 'empty-answer-announces-body',
  title: 'A 204 announces a body',
  caughtBy: ['always/no-body'],
  distort(_request, response) {
    if (response.status !== 204) return response;
    return { ...response, headers: { ...response.headers, 'transfer-encoding': 'chunked' } };
  },
});
