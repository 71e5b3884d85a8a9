import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import {
  type AdministrationConfiguration,
  openAdministration,
} from '../../../target-adapter/administration/open-administration.ts';
import { handClock } from '../clocks.ts';

const options = {
  name: 'staging',
  clock: handClock(),
  ask: { nobody: 'nobody can answer: this is no terminal' },
  signal: new AbortController().signal,
};

it.each<[AdministrationConfiguration, string]>([
  [{ kind: 'none' }, 'targets.staging has no administration'],
  [{ kind: 'http', http: { baseUrl: 'https://x.example' } }, 'administration.http has no passTime call'],
  [
    {
      kind: 'module',
      file: fileURLToPath(new URL('modules/every-call.ts', import.meta.url)),
      shown: './every-call.ts',
    },
    './every-call.ts exports no passTime',
  ],
  [{ kind: 'prompt' }, 'administration.prompt asks a person, and nobody can answer: this is no terminal'],
])('opens what is configured: %j', async (configuration, reason) => {
  const administration = await openAdministration(configuration, options);

  expect(administration.passTime).toBeUndefined();
  expect(administration.whyNot('passTime')).toBe(reason);
});
