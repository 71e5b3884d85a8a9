import { expect, it } from 'vitest';
import { findSecret, readSmallFile } from '../../target-adapter/secret.ts';
import { aFolder } from '../scenarios/config/folder.ts';

it('finds a secret in the environment or a file, and tells it to whoever redacts', () => {
  const told: string[] = [];
  const sources = {
    env: { TOKEN: ' abc ' },
    directory: aFolder({ token: 'def\n' }),
    onSecret: (secret: string) => void told.push(secret),
  };

  expect(findSecret({ env: 'TOKEN', prefix: 'Bearer ' }, sources)).toEqual({ kind: 'found', value: 'Bearer abc' });
  expect(findSecret({ file: 'token' }, sources)).toEqual({ kind: 'found', value: 'def' });
  expect(told).toEqual(['abc', 'def']);
});

it.each([
  [{ env: 'NOWHERE' }, { kind: 'missing', at: 'env', why: 'names NOWHERE, which is not set', exports: 'NOWHERE' }],
  [{ env: 'EMPTY' }, { kind: 'missing', at: 'env', why: 'names EMPTY, which is not set', exports: 'EMPTY' }],
  [
    { env: 'LINES' },
    {
      kind: 'missing',
      at: 'env',
      why: 'names LINES, which holds a line break or a character that no header can carry',
    },
  ],
  [{ file: 'empty' }, { kind: 'missing', at: 'file', why: 'names empty, which is empty' }],
  [{ file: 'none' }, { kind: 'missing', at: 'file', why: 'names none, which does not exist' }],
  [{ file: '.' }, { kind: 'missing', at: 'file', why: 'names ., which is a folder' }],
])('says why there is none: %j', (reference, expected) => {
  const sources = { env: { EMPTY: ' ', LINES: 'a\r\nb' }, directory: aFolder({ empty: '\n' }) };

  expect(findSecret(reference, sources)).toEqual(expected);
});

it('reads no file that is larger than a secret or a certificate is', () => {
  expect(readSmallFile('large', aFolder({ large: 'x'.repeat(300_000) }))).toEqual({
    kind: 'unreadable',
    why: 'which is too large for what it should hold',
  });
});
