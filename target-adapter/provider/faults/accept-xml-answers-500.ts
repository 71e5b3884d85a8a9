import { refusing } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const acceptXmlAnswers500 = defineFault({
  id: 'accept-xml-answers-500',
  title: 'Whoever accepts XML is answered 500',
  caughtBy: ['errors/odd-requests'],
  distort: (request, response) =>
    request.headers.accept === 'text/xml' ? refusing(response, 500, 'no renderer') : response,
});
