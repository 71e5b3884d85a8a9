import { expect, it } from 'vitest';
import { configuredPlace } from '../../../scenarios/runner/configured-target.ts';
import { presets } from '../../../target-adapter/behaviour.ts';
import type { ScimResponse } from '../../../target-adapter/scim/exchange.ts';
import type { Credential } from '../../../target-adapter/transport/transport.ts';
import { anAnswer } from '../../simulator/build.ts';
import { baseUrl } from '../build.ts';
import { aTransport, skippingClock } from './a-target.ts';

const { signal } = new AbortController();

const openWith = (credential: Credential, answer: ScimResponse) =>
  configuredPlace(
    {
      kind: 'configured',
      name: 'staging',
      connection: { baseUrl, credential },
      behaviour: presets.rfc,
      declared: 'rfc',
      allow: [],
      transport: {},
      administration: { kind: 'none' },
      settleMs: 0,
      dialects: {},
    },
    {
      clock: skippingClock(),
      fraction: () => 0.5,
      version: '0.0.0',
      secrets: [],
      ask: { nobody: 'nobody is here' },
      transport: aTransport(() => answer),
    },
  ).open(signal);

it('says why a target cannot be opened without the credential that its answer quotes', async () => {
  const token = 's3cr3t-TOKEN-abcdef0123456789';
  const answer = anAnswer(302, '', { location: `https://x.test/?${'x'.repeat(90)}&token=${token}` });

  await expect(openWith({ kind: 'bearer', token }, answer)).rejects.toMatchObject({
    code: 'TARGET_NOT_SCIM',
    text: { happened: expect.stringMatching(/&token=redacted…: 302$/) },
  });
});
