import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';
import { configurationJsonSchema } from '../../../scenarios/config/file-schema.ts';

const example = {
  targets: {
    staging: {
      baseUrl: 'https://staging.example.com/scim/v2',
      auth: { bearer: { env: 'STAGING_SCIM_TOKEN' } },
      behaviour: { preset: 'calendly', delete: 'hard' },
      allow: ['token'],
      mail: { mailhog: 'http://127.0.0.1:8025', linkOrigins: ['https://app.example.com'] },
      administration: {
        http: {
          baseUrl: 'https://staging.example.com/admin',
          headers: { authorization: { env: 'STAGING_ADMIN', prefix: 'Bearer ' } },
          issueToken: {
            method: 'POST',
            path: '/tokens',
            body: { ttlSeconds: '{ttlSeconds}' },
            answer: { token: '/token', id: '/id' },
          },
        },
      },
    },
  },
  suite: ['lifecycle'],
};

const validate = new Ajv2020({ strict: true, allowUnionTypes: true, validateFormats: false }).compile(
  configurationJsonSchema(),
);

it('is published as the code has it', async () => {
  await expect(`${JSON.stringify(configurationJsonSchema(), undefined, 2)}\n`).toMatchFileSnapshot(
    '../../../schemas/configuration.json',
  );
});

it('accepts what the documentation shows', () => {
  expect(validate(example), JSON.stringify(validate.errors)).toBe(true);
});

it.each([
  { ...example, sead: 1 },
  { targets: { a: { baseUrl: 'https://a.example', auth: { bearer: 'a-secret' } } } },
  { targets: { a: { auth: 'none' } } },
  { targets: { a: { baseUrl: 'https://a.example', behaviour: 'calendli' } } },
])('refuses %j, as the loader does', (configuration) => {
  expect(validate(configuration)).toBe(false);
});
