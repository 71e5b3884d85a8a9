import type { JsonObject } from '../../scim/resource.ts';
import type { ProviderRequest } from '../http.ts';
import type { Policies } from '../policies.ts';
import { Refusal } from '../refusal.ts';
import { type Face, jsonResponse, type WebResponse } from '../web.ts';
import type { Administrator } from './administrator.ts';
import { freeSeats, newPerson, onOrOff, optionalText, parseBody, wholeNumber } from './input.ts';
import type { AdministratorAct } from './role.ts';
import type { SessionBook } from './session.ts';
import { admit, visitorOf } from './visitor.ts';

export type AdministratorFaceOptions = {
  readonly administrator: Administrator;
  readonly sessions: SessionBook;
  readonly policies: Policies['administration'];
  /** SHA-256 of the key for scripted administration; undefined: there is none. */
  readonly adminKeyHash: string | undefined;
};

/** The administrator's API: JSON calls below `/admin/api`. A refusal answers `{ error: { code, message } }`. */
export function createAdministratorApi(options: AdministratorFaceOptions): Face {
  return async (request) => {
    try {
      return await answer(options, request);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { status, code, message } = error;
      return jsonResponse(
        status,
        { error: { code, message } },
        status === 401 ? { 'www-authenticate': 'Bearer realm="administration"' } : {},
      );
    }
  };
}

async function answer(options: AdministratorFaceOptions, request: ProviderRequest): Promise<WebResponse> {
  const [, call = '', id, ...beyond] = request.path.split('/');
  const path = id === undefined ? `/${call}` : `/${call}/{id}`;
  const methods = beyond.length === 0 ? calls[path] : undefined;
  const visitor = visitorOf(request, options);
  admit(visitor, methods?.[request.method]?.act ?? 'look', { request, policies: options.policies });
  if (!methods)
    throw new Refusal(
      404,
      'no-such-call',
      `There is no call ${request.path}; there are ${Object.keys(calls).join(', ')}.`,
    );
  const found = methods[request.method];
  if (!found) throw new Refusal(405, 'method-not-allowed', `${path} takes ${Object.keys(methods).join(', ')}.`);
  return found.answer(options.administrator, { id: decodeId(id), query: request.query, body: parseBody(request.text) });
}

type Given = { readonly id: string; readonly query: URLSearchParams; readonly body: JsonObject };
type Call = {
  readonly act: AdministratorAct;
  answer(administrator: Administrator, given: Given): WebResponse | Promise<WebResponse>;
};

const done: WebResponse = { status: 204, headers: { 'cache-control': 'no-store' }, text: '' };

const calls: Readonly<Record<string, Readonly<Record<string, Call>>>> = {
  '/configuration': {
    GET: { act: 'look', answer: (administrator) => jsonResponse(200, administrator.configuration()) },
    POST: { act: 'configuration', answer: (administrator) => jsonResponse(201, administrator.setUpConfiguration()) },
    DELETE: {
      act: 'configuration',
      answer(administrator) {
        administrator.deleteConfiguration();
        return done;
      },
    },
  },
  '/sso': {
    PUT: {
      act: 'configuration',
      answer: (administrator, { body }) => jsonResponse(200, administrator.setSso(onOrOff(body))),
    },
  },
  '/enforcement': {
    PUT: {
      act: 'configuration',
      answer: (administrator, { body }) => jsonResponse(200, administrator.setEnforcement(onOrOff(body))),
    },
  },
  '/tokens': {
    GET: { act: 'look', answer: (administrator) => jsonResponse(200, administrator.tokens()) },
    POST: {
      act: 'token',
      answer: (administrator, { body }) =>
        jsonResponse(
          201,
          administrator.issueToken(wholeNumber(body, 'ttlSeconds', { least: 1 }), optionalText(body, 'person')),
        ),
    },
  },
  '/tokens/{id}': {
    DELETE: {
      act: 'token',
      answer(administrator, { id }) {
        administrator.revokeToken(id);
        return done;
      },
    },
  },
  '/test': {
    POST: {
      act: 'test',
      answer: async (administrator, { body }) =>
        jsonResponse(200, await administrator.testConnection(optionalText(body, 'token'))),
    },
  },
  '/log-in': {
    POST: {
      act: 'test',
      answer(administrator, { body }) {
        const userName = optionalText(body, 'userName') ?? '';
        return jsonResponse(200, administrator.tryLogIn({ userName, password: optionalText(body, 'password') ?? '' }));
      },
    },
  },
  '/seats': {
    GET: { act: 'look', answer: (administrator) => jsonResponse(200, administrator.seats()) },
    POST: {
      act: 'seats',
      answer: (administrator, { body }) => jsonResponse(200, administrator.setFreeSeats(freeSeats(body))),
    },
  },
  '/people': {
    GET: {
      act: 'look',
      answer: (administrator, { query }) => jsonResponse(200, administrator.people(query.get('userName') ?? undefined)),
    },
    POST: {
      act: 'invite',
      answer: (administrator, { body }) => jsonResponse(201, administrator.invite(newPerson(body))),
    },
  },
  '/people/{id}': {
    DELETE: {
      act: 'remove-person',
      answer(administrator, { id }) {
        administrator.removePerson(id);
        return done;
      },
    },
  },
  '/mail': { GET: { act: 'look', answer: (administrator) => jsonResponse(200, administrator.mail()) } },
  '/clock': {
    POST: {
      act: 'clock',
      answer: (administrator, { body }) =>
        jsonResponse(200, administrator.passTime(wholeNumber(body, 'advanceSeconds', { least: 0 }))),
    },
  },
};

function decodeId(id: string | undefined): string {
  try {
    return decodeURIComponent(id ?? '');
  } catch {
    throw new Refusal(404, 'no-such-call', 'The id is not a URL component.');
  }
}
