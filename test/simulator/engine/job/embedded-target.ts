import { createMemoryRepository } from '../../../../target-adapter/provider/scim/memory-repository.ts';
import { createScimService } from '../../../../target-adapter/provider/scim/service.ts';
import type { Exchange, ScimRequest } from '../../../../target-adapter/scim/exchange.ts';
import { isResource, type Resource } from '../../../../target-adapter/scim/resource.ts';
import { anAnswer, anError, anExchange } from '../../build.ts';
import type { Misfortune } from './pure-target.ts';

const baseUrl = 'https://target.example/scim/v2';

/** The embedded provider in the process, with misfortunes on the way to it. */
export function createEmbeddedTarget(fate: (request: ScimRequest) => Misfortune | undefined = () => undefined) {
  const repository = createMemoryRepository({ now: () => Date.UTC(2026, 10, 24) });
  const service = createScimService({ repository, baseUrl, types: ['User', 'Group'], attributes: 'any' });
  const requests: ScimRequest[] = [];

  async function answer(request: ScimRequest) {
    const [path = '', query = ''] = request.path.split('?');
    const headers = Object.entries(request.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]);
    const answered = await service.handle({
      method: request.method,
      path,
      query: new URLSearchParams(query),
      headers: Object.fromEntries(headers),
      text: request.body === undefined ? '' : JSON.stringify(request.body),
    });
    const text = answered.body === undefined ? '' : JSON.stringify(answered.body);
    return { ...answered, ...(text !== '' && { body: JSON.parse(text) }), text, url: baseUrl + request.path };
  }

  const held = (type: 'User' | 'Group'): readonly Resource[] => [...repository.list(type)].filter(isResource);
  return {
    requests,
    held: () => ({ users: held('User'), groups: held('Group') }),
    async send(request: ScimRequest): Promise<Exchange> {
      requests.push(request);
      const id = `x${requests.length}`;
      const misfortune = fate(request);
      if (misfortune === undefined) return anExchange(id, request, await answer(request));
      if (misfortune.when === 'after') await answer(request);
      if (misfortune.kind === 'drop') return anExchange(id, request);
      const { status, retryAfter } = misfortune;
      const headers = retryAfter === undefined ? {} : { 'retry-after': retryAfter };
      return anExchange(id, request, anAnswer(status, anError(status, 'misfortune'), headers));
    },
  };
}
