import { sentCheck } from './sent.ts';

const lawful = 'RFC 7644 §3.5.2.3 has a set of attributes there, and no paths as keys';

/** The untouched stand among the wishes: exactly what the keys name changes. */
export const entraDottedKeys = sentCheck(
  {
    id: 'entra/dotted-keys',
    title: 'A replace without path reads keys with a dot as paths',
    requirements: ['ENTRA-13'],
    hint: 'Read name.givenName as a key of a path-less value as the path that it is.',
    breaks: 'Entra ID with its flag: names never change, though each change is answered with success.',
  },
  lawful,
);

export const entraUrnKeys = sentCheck(
  {
    id: 'entra/urn-keys',
    title: 'A replace without path reads keys with a schema in front as paths',
    requirements: ['ENTRA-13'],
    hint: 'Read the key urn:…:User:department of a path-less value as that attribute of the extension.',
    breaks: 'Entra ID with its flag: departments and employee numbers never change.',
  },
  lawful,
);
