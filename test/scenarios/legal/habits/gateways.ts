import { embedded } from '../../../../target-adapter/behaviour.ts';
import { errorSchema } from '../../../../target-adapter/scim/urns.ts';
import { answering } from '../../external/around.ts';
import type { Around } from '../../external/served-target.ts';
import type { Habit } from '../habit.ts';

/** Every request below another path than the provider's own. */
const atBase =
  (base: string): Around =>
  async (request, next) => {
    if (!request.path.startsWith(base)) return next({ ...request, path: '/nowhere' });
    const answer = await next({ ...request, path: `/scim/v2${request.path.slice(base.length)}` });
    const outward = (text: string): string =>
      text.replaceAll('http://provider.example/scim/v2', `http://provider.example${base}`);
    const headers = Object.fromEntries(Object.entries(answer.headers).map(([name, value]) => [name, outward(value)]));
    return { ...answer, headers, text: outward(answer.text) };
  };

/** Legal surroundings: gateways, neighbours, other base URLs. */
export const gateways: readonly Habit[] = [
  {
    title: 'has a base URL without a version',
    around: atBase('/t/acme/provisioning'),
    settings: { baseUrl: 'http://provider.example/t/acme/provisioning' },
  },
  {
    title: 'lets a gateway refuse with 401 in plain text',
    warns: ['always/error-body'],
    around: async (_request, next) => {
      const answer = await next();
      return answer.status === 401
        ? { ...answer, headers: { ...answer.headers, 'content-type': 'text/plain' }, text: 'no entry' }
        : answer;
    },
  },
  {
    title: 'challenges with the scheme alone, beside others',
    warns: ['always/challenge-error', 'always/challenge-parameters'],
    around: answering((answer) =>
      answer.headers['www-authenticate'] === undefined
        ? answer
        : { ...answer, headers: { ...answer.headers, 'www-authenticate': 'Negotiate, Basic realm="a, b", Bearer' } },
    ),
  },
  {
    title: 'answers each wrong credential with 403',
    around: answering((answer) =>
      answer.status === 401
        ? { ...answer, status: 403, body: { schemas: [errorSchema], status: '403', detail: 'no' } }
        : answer,
    ),
  },
  {
    title: 'tells everybody nothing about itself, its configuration neither',
    warns: ['always/challenge-error', 'discovery/public'],
    around: async (request, next) =>
      next(
        request.headers.authorization === undefined
          ? { ...request, headers: { ...request.headers, authorization: 'Bearer none' } }
          : request,
      ),
  },
  {
    title: 'sends headers of its gateway, and no-store',
    around: async (_request, next) => {
      const answer = await next();
      const headers = {
        'x-request-id': 'r-1',
        'cache-control': 'no-store',
        vary: 'Accept',
        'strict-transport-security': 'max-age=60',
        'content-location': '/elsewhere',
      };
      return { ...answer, headers: { ...headers, ...answer.headers } };
    },
  },
  {
    title: 'has people and groups of its own',
    others: 230,
  },
  {
    title: 'has people of its own and seats, invitations and verification',
    behaviour: embedded.calendly,
    others: 12,
  },
  {
    title: 'asks for patience now and then, with 429 and Retry-After',
    warns: ['always/error-body'],
    around: (() => {
      let count = 0;
      return async (_request, next) => {
        count += 1;
        return count % 41 === 0
          ? { status: 429, headers: { 'retry-after': '1', 'content-type': 'text/plain' }, text: 'slowly' }
          : next();
      };
    })(),
    unsure: true,
  },
];
