import { expect, it } from 'vitest';
import { basic, secretsOf } from '../../../target-adapter/transport/credential.ts';

const base64 = (text: string) => Buffer.from(text).toString('base64');

it('counts an OAuth client secret as one also as it is sent: encoded, and joined to the id', () => {
  const secrets = secretsOf({
    kind: 'oauth',
    tokenUrl: 'https://x.test/token',
    clientId: 'c id',
    clientSecret: 's3cr&t',
    clientAuthentication: 'basic',
  });

  expect(secrets).toEqual(['s3cr&t', 's3cr%26t', base64('c id:s3cr&t'), base64('c+id:s3cr%26t')]);
});

it('counts a password as a secret also joined to its user', () => {
  expect(secretsOf({ kind: 'basic', user: 'qa', password: 'p4ss' })).toEqual([
    'p4ss',
    basic('qa', 'p4ss').replace('Basic ', ''),
  ]);
});
