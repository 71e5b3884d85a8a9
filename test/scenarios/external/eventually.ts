import type { ProviderRequest } from '../../../target-adapter/provider/http.ts';
import type { WebResponse } from '../../../target-adapter/provider/web.ts';
import type { Around } from './served-target.ts';

/** A target whose readers lag: for so long after a write of a resource each GET answers as it would have before. */
export function eventually(lagMs: number): Around {
  const before = new Map<string, WebResponse>();
  const changedAt = new Map<string, number>();
  const namesOf = new Map<string, readonly string[]>();

  function changed(request: ProviderRequest, answer: WebResponse): void {
    const id = idIn(request.path) ?? /"id":"([^"]+)"/.exec(answer.text)?.[1] ?? '';
    const names = [...(namesOf.get(id) ?? []), ...namesIn(request.text), ...namesIn(answer.text)];
    namesOf.set(id, names);
    for (const key of [id, ...names]) changedAt.set(key, performance.now());
  }

  return async (request, next) => {
    const { method, path, query } = request;
    if (!/^\/scim\/v2\/(Users|Groups)/.test(path)) return next();
    if (method !== 'GET') {
      const answer = await next();
      if (answer.status < 300) changed(request, answer);
      return answer;
    }
    const asked = `${path}?${query}`;
    const filter = query.get('filter') ?? '';
    const key = idIn(path) ?? /"(.*)"/.exec(filter)?.[1]?.toLowerCase() ?? '';
    if (performance.now() - (changedAt.get(key) ?? Number.NEGATIVE_INFINITY) < lagMs)
      return before.get(asked) ?? (filter === '' ? notYet : nobody);
    const answer = await next();
    before.set(asked, answer);
    return answer;
  };
}

const idIn = (path: string): string | undefined => /^\/scim\/v2\/\w+\/([^/]+)/.exec(path)?.[1];

/** Of people and groups, as filters name them. */
const namesIn = (text: string): readonly string[] =>
  [...text.matchAll(/"(?:userName|displayName)":"([^"]+)"/g)].map(([, name = '']) => name.toLowerCase());

const headers = { 'content-type': 'application/scim+json' };
const notYet: WebResponse = {
  status: 404,
  headers,
  text: '{"schemas":["urn:ietf:params:scim:api:messages:2.0:Error"],"status":"404"}',
};
const nobody: WebResponse = {
  status: 200,
  headers,
  text: '{"schemas":["urn:ietf:params:scim:api:messages:2.0:ListResponse"],"totalResults":0,"Resources":[]}',
};
