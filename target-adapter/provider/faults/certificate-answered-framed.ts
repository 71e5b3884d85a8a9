import { showingPeople } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const certificateAnsweredFramed = defineFault({
  id: 'certificate-answered-framed',
  title: 'Binary values are answered in a frame of dashes',
  caughtBy: ['always/binary-values'],
  distort(request, response) {
    return showingPeople(request, response, (person) => ({
      ...person,
      x509Certificates: [{ value: '-----BEGIN CERTIFICATE-----' }],
    }));
  },
});
