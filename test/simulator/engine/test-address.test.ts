import { expect, it } from 'vitest';
import { jumpcloud } from '../../../simulator/dialects/jumpcloud.ts';
import { createProvisioner } from '../../../simulator/engine/create-provisioner.ts';
import type { ScimRequest } from '../../../target-adapter/scim/exchange.ts';
import { aClock, anAnswer, anExchange, aUser, guid, marker } from '../build.ts';

const testing = (sent: ScimRequest[], testAddress?: () => string) =>
  createProvisioner({
    dialect: jumpcloud,
    connection: { baseUrl: 'https://target.example/scim/v2', credential: { kind: 'none' } },
    async send(request) {
      sent.push(request);
      const answers = {
        POST: anAnswer(201, { ...aUser('7'), ...Object(request.body) }),
        DELETE: anAnswer(204),
      } as const;
      const lost = request.method === 'POST' && sent.length === 1 && testAddress === undefined;
      return anExchange(
        `x${sent.length}`,
        request,
        lost ? undefined : answers[request.method === 'POST' ? 'POST' : 'DELETE'],
      );
    },
    clock: aClock(),
    guid: () => guid,
    marker,
    mapping: 'default',
    groupAttribute: '',
    groups: 'none',
    signal: new AbortController().signal,
    ...(testAddress !== undefined && { testAddress }),
  });

it('gives a test account the address that the administrator typed in', async () => {
  const sent: ScimRequest[] = [];

  const { settlement } = await testing(sent, () => 'qa+r7f3k2.1@corp.example').testConnection();

  expect(settlement).toEqual({ kind: 'done', action: 'test' });
  expect(sent[0]?.body).toMatchObject({ userName: 'qa+r7f3k2.1@corp.example' });
});

it('makes up one with the run’s marker where nobody typed any, and looks for nobody before it tries again', async () => {
  const sent: ScimRequest[] = [];

  await testing(sent).testConnection();

  expect(sent.map(({ method }) => method)).toEqual(['POST', 'POST', 'DELETE']);
  expect(sent[1]?.body).toMatchObject({ userName: `scim.test.${marker}.7d420df3@example.org` });
});
