import { rehearse, verdictOf } from 'scimulator';
import { expect, it } from 'vitest';
import { createApp } from './app.ts';

it('is ready for Entra ID and Okta', async () => {
  const { app, token } = await createApp();

  const run = await rehearse({
    target: { name: 'app', baseUrl: 'http://app.example/scim/v2', handler: app, credential: token, behaviour: 'rfc' },
    suite: ['lifecycle'],
    idp: ['entra', 'okta'],
  });

  expect(run.finished?.gate.passed, verdictOf(run).text).toBe(true);
});
