import type { ProviderRequest } from '../../../../target-adapter/provider/http.ts';
import type { Repository } from '../../../../target-adapter/provider/repository.ts';
import { createMemoryRepository } from '../../../../target-adapter/provider/scim/memory-repository.ts';
import { createScimService, type ScimServiceOptions } from '../../../../target-adapter/provider/scim/service.ts';
import { attribute, isResource, type JsonObject, type Resource } from '../../../../target-adapter/scim/resource.ts';
import { patchOp } from '../../../../target-adapter/scim/urns.ts';

export const baseUrl = 'https://scim.example.com/v2';

export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
};

/** A call of `Repository.replace` as the service made it. */
export type Replaced = {
  readonly id: string;
  readonly wanted: JsonObject;
  readonly named: readonly string[] | 'all';
};

/** A SCIM service on an organization that has nobody, whose clock moves on a second with each look. */
export function aProvider(options: Partial<ScimServiceOptions> = {}) {
  let seconds = Date.UTC(2026, 0, 1) / 1000;
  const replaced: Replaced[] = [];
  const memory = createMemoryRepository({
    now() {
      seconds += 1;
      return seconds * 1000;
    },
  });
  const repository: Repository = {
    ...memory,
    replace(type, id, wanted, named) {
      replaced.push({ id, wanted, named: named === undefined ? 'all' : [...named] });
      return memory.replace(type, id, wanted, named);
    },
  };
  const cursors = { key: 'nobody knows', now: () => seconds * 1000 };
  const service = createScimService({ repository, baseUrl, cursors, ...options });

  async function ask(
    method: ProviderRequest['method'],
    url: string,
    body?: unknown,
    headers: ProviderRequest['headers'] = {},
  ): Promise<Answer> {
    const [path = '', query] = url.split('?');
    const text = body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body);
    const response = await service.handle({ method, path, query: new URLSearchParams(query), headers, text });
    return { status: response.status, headers: response.headers, body: response.body };
  }

  return {
    repository,
    replaced,
    ask,
    pass(more: number) {
      seconds += more;
    },
    /** A user or group that exists from now on. */
    async made(url: '/Users' | '/Groups' | '/Devices', body: JsonObject): Promise<Resource> {
      const { body: created } = await ask('POST', url, body);
      if (!isResource(created)) throw new Error(`not created: ${JSON.stringify(created)}`);
      return created;
    },
    patch: (url: string, ...Operations: readonly JsonObject[]) => ask('PATCH', url, { schemas: [patchOp], Operations }),
    /** An attribute of what a GET shows. */
    async shown(url: string, ...path: readonly string[]): Promise<unknown> {
      return attribute((await ask('GET', url)).body, ...path);
    },
  };
}

/** Ids of a ListResponse's resources. */
export function idsOf(body: unknown): readonly unknown[] {
  const resources = attribute(body, 'Resources');
  return Array.isArray(resources) ? resources.map((resource) => attribute(resource, 'id')) : [];
}
