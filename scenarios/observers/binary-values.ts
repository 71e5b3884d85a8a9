import { defineObserver } from '../observer.ts';
import { judgingType } from './evidence/of-type.ts';

/** Both alphabets of RFC 4648, with or without padding. RFC 7643 §2.3.6 */
export const binaryValues = defineObserver({
  id: 'always/binary-values',
  title: 'Binary attributes are base64',
  requirements: ['RFC7643-2.3.6-01'],
  hint: 'Encode the bytes in base64, without line breaks or a PEM frame.',
  breaks: 'Clients cannot decode certificates.',
  ...judgingType(
    ['binary'],
    'in base64',
    (value) => typeof value === 'string' && /^[A-Za-z0-9+/_-]+={0,2}$/.test(value),
  ),
});
