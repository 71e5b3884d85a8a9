import { expect, it } from 'vitest';
import type { Run } from '../../../reports/run-log/run.ts';
import { embedded } from '../../../target-adapter/behaviour.ts';
import { attribute, isObject } from '../../../target-adapter/scim/resource.ts';
import { answering, showing } from '../external/around.ts';
import type { ExternalPlay } from '../external/play-external.ts';
import type { Variant } from '../external/variant.ts';
import { answers } from '../external/variants/answers.ts';
import { playOn } from '../external/variants/no-false-alarm.ts';
import { requests } from '../external/variants/requests.ts';
import { playDirectly } from '../legal/play-habit.ts';

const { rfc } = embedded;
const only = ['connection-test', 'create-and-read-back', 'update-profile', 'groups-endpoint', 'delete-hard'];

/** Legal ways to answer that observers meet with every request. */
const habits: readonly Variant[] = [
  {
    title: 'adds the ETags of its framework, which it does not announce',
    behaviour: rfc,
    serve: {
      around: answering((answer) => {
        const meta = attribute(answer.body, 'meta');
        const body =
          isObject(answer.body) && isObject(meta) ? { ...answer.body, meta: { ...meta, version: '7' } } : answer.body;
        const announced = isObject(body) && 'etag' in body ? { ...body, etag: { supported: false } } : body;
        return { ...answer, body: announced, headers: { ...answer.headers, etag: 'W/"f-9c2a"' } };
      }),
    },
    only,
  },
  {
    title: 'writes times with many digits and another zone',
    behaviour: rfc,
    serve: {
      around: showing(({ meta, ...resource }) => ({
        ...resource,
        meta: {
          ...(isObject(meta) ? meta : {}),
          created: '2026-11-24T08:30:00.1234567+01:00',
          lastModified: '2026-11-24T07:30:00.1234567Z',
        },
      })),
    },
    only,
  },
  {
    title: 'gives lists members of its own and neither counters nor an empty Resources',
    behaviour: rfc,
    serve: {
      around: answering((answer, { method, path }) => {
        if (method !== 'GET' || !/^\/(Users|Groups)$/.test(path) || !isObject(answer.body)) return answer;
        const { startIndex: _start, itemsPerPage: _items, Resources, ...list } = answer.body;
        const isEmpty = !Array.isArray(Resources) || Resources.length === 0;
        return { ...answer, body: { ...list, requestId: 'x7', ...(isEmpty ? {} : { Resources }) } };
      }),
    },
    only,
  },
  {
    title: 'challenges with several schemes',
    behaviour: rfc,
    serve: {
      around: answering((answer) => {
        const bearer = answer.headers['www-authenticate'];
        if (bearer === undefined) return answer;
        return {
          ...answer,
          headers: { ...answer.headers, 'www-authenticate': `Negotiate, Basic realm="a, b", ${bearer}` },
        };
      }),
    },
    only,
  },
  {
    title: 'refers to others by relative URLs',
    behaviour: rfc,
    serve: {
      around: showing(({ meta, members, ...resource }) => ({
        ...resource,
        ...(Array.isArray(members)
          ? { members: members.map((each) => ({ ...each, $ref: `../Users/${attribute(each, 'value')}` })) }
          : {}),
        meta: {
          ...(isObject(meta) ? meta : {}),
          location: new URL(String(attribute(meta, 'location'))).pathname,
        },
      })),
    },
    only,
  },
  {
    title: 'says null and [] where there is no value',
    behaviour: rfc,
    serve: {
      around: showing((resource) => ({
        nickName: null,
        photos: [],
        password: null,
        roles: [],
        userType: '',
        ...resource,
      })),
    },
    only,
  },
  {
    title: 'shows attributes under the URN of the core schema beside the plain ones',
    behaviour: rfc,
    serve: {
      around: showing((resource) => {
        const [core] = Array.isArray(resource.schemas) ? resource.schemas : [];
        return { ...resource, [String(core)]: { displayName: resource.displayName } };
      }),
    },
    only,
  },
];

/** What is told all the same: the RFC asks for more, or a schema says less than the answers. */
const told: Readonly<Record<string, readonly string[]>> = {
  'shows no meta, and neither type nor primary in emails': ['warn always-meta-there'],
  'shows attributes that nobody knows, and nulls and empty lists': ['warn always-declared-attributes'],
  'lets a gateway refuse with 401 in plain text, without a challenge': [
    'fail always-challenge',
    'warn always-error-body',
  ],
  'answers as application/json': ['warn always-error-media-type', 'warn always-media-type'],
};

it.concurrent.each([...habits, ...answers, ...requests])(
  'lives with a target that $title',
  async (variant) => {
    const run = await play(variant, { only: [...variant.only, 'always-*'], idp: ['generic'] });

    const observed = run.results.filter(({ key }) => key.id.startsWith('always-'));
    const red = observed.filter(({ status }) => status !== 'pass' && status !== 'skip');
    expect(red.map(({ key, status }) => `${status} ${key.id}`).sort()).toEqual(told[variant.title] ?? []);
    expect(observed.filter(({ status }) => status === 'pass').length).toBeGreaterThan(5);
  },
  60_000,
);

/** No observer looks at how an answer came: without a socket the same goes much faster. What hangs on the URL is served. */
function play(variant: Variant, options: ExternalPlay): Promise<Run> {
  const { title, behaviour, declared = behaviour, serve = {}, settings = {} } = variant;
  const { around, policies, ...wire } = serve;
  if (Object.keys(wire).length > 0 || typeof settings === 'function') return playOn(variant, options);
  const served = { ...(around === undefined ? {} : { around }), ...(policies === undefined ? {} : { policies }) };
  return playDirectly({ title, behaviour, ...served, settings: { behaviour: declared, ...settings } }, options);
}
