import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { presets } from '../../target-adapter/behaviour.ts';
import { createProvider, type Provider } from '../../target-adapter/provider/provider.ts';
import type { ScimMethod } from '../../target-adapter/scim/exchange.ts';
import { readPage } from './page.ts';

const page = readPage('docs/provider.md').text;
const methods = ['GET', 'POST', 'PUT', 'DELETE'] as const;
const documented = [...page.matchAll(/^\| (`(?:GET|POST|PUT|DELETE) [^|]*) \|/gm)].flatMap(([, cell = '']) =>
  methods.flatMap((method) =>
    [...cell.matchAll(new RegExp(`\`${method} ([^\`?]+)`, 'g'))].map(([, path = '']) => ({
      method,
      path: path.trim(),
    })),
  ),
);

it.each(documented)('offers $method $path, as the page says', async ({ method, path }) => {
  const answer = await ask(method, path.replace('{id}', 'nobody'));

  expect(['no-such-call', 'method-not-allowed']).not.toContain(answer.code);
});

it('tells of every call that the administrator’s API has', async () => {
  const { message } = await ask('GET', '/no-such-call');
  const calls = message.split('there are ')[1]?.replace(/\.$/, '').split(', ') ?? [];

  expect([...new Set(documented.map(({ path }) => path))].sort()).toEqual([...calls].sort());
});

async function ask(method: ScimMethod, path: string): Promise<{ readonly code: string; readonly message: string }> {
  const provider: Provider = await createProvider({
    clock: { now: () => 0 },
    random: randomBytes,
    adminKey: 'the-key',
  });
  const tenant = provider.addTenant({ name: 'default', behaviour: presets.calendly });
  const { text } = await tenant.answer({
    method,
    path: `/admin/api${path}`,
    query: new URLSearchParams(),
    headers: { authorization: 'Bearer the-key' },
    text: '',
  });
  await provider.close();
  return { code: '', message: '', ...(text === '' ? {} : JSON.parse(text).error) };
}
