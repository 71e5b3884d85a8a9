import { expect } from 'vitest';
import type { Behaviour } from '../../../../target-adapter/behaviour.ts';
import type { ScimMethod } from '../../../../target-adapter/scim/exchange.ts';
import { attribute } from '../../../../target-adapter/scim/resource.ts';
import { envOf, type Settings, settingsOf } from '../play-external.ts';
import { type Rehearsal, type RehearsalOptions, rehearse } from '../rehearse.ts';
import { type Around, type ServedTarget, type ServeOptions, serveTarget } from '../served-target.ts';

/** People and a group who are there before the run and none of its business. */
export type Strangers = {
  readonly ids: readonly string[];
  readonly target: ServedTarget;
  /** As the provider itself shows them. */
  look(): Promise<readonly unknown[]>;
};

/** A target that lies, with strangers in it. `around` learns who they are before the first request of the run. */
export async function serveLies(
  behaviour: Behaviour,
  lie: (strangers: () => readonly string[]) => Around,
  options: Omit<ServeOptions, 'behaviour' | 'around'> = {},
): Promise<Strangers> {
  const ids: string[] = [];
  const around = lie(() => ids);
  const target = await serveTarget({
    ...options,
    behaviour,
    around: (request, next) => (ids.length < count ? next() : around(request, next)),
  });
  const ask = async (method: ScimMethod, path: string, body?: unknown): Promise<unknown> => {
    const answer = await target.tenant.handle({
      method,
      path,
      query: new URLSearchParams(),
      // A token of its own: the run may end the one of the configuration.
      headers: {
        authorization: `Bearer ${target.tenant.issueToken({ ttlSeconds: 60 }).token}`,
        'content-type': 'application/scim+json',
      },
      text: body === undefined ? '' : JSON.stringify(body),
    });
    return answer.body;
  };
  for (const name of ['ceo', 'cfo', 'cto']) {
    const created = await ask('POST', '/Users', {
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
      userName: `${name}@corp.example`,
      displayName: `The ${name}`,
      emails: [{ value: `${name}@corp.example`, type: 'work', primary: true }],
      active: true,
    });
    ids.push(String(attribute(created, 'id')));
  }
  return { ids, target, look: async () => Promise.all(ids.map((id) => ask('GET', `/Users/${id}`))) };
}

const count = 3;

/** Plays on the lying target, and proves that no write of the run ever named a stranger. */
export async function rehearseAmongStrangers(
  { ids, target, look }: Strangers,
  behaviour: Behaviour,
  { more = {}, ...options }: RehearsalOptions & { readonly more?: Settings } = {},
): Promise<Rehearsal> {
  // By a clock that runs ten times as fast.
  const mail = { mailhog: target.mailUrl, timeoutSeconds: 15, quietSeconds: 2 };
  const before = await look();
  const askedBefore = target.asked.length;
  try {
    const rehearsal = await rehearse(
      { staging: settingsOf(target, behaviour, { timeoutSeconds: 20, mail, ...more }) },
      { ...options, env: envOf(target) },
    );
    const writes = target.asked.slice(askedBefore).filter(({ method }) => method !== 'GET' && method !== 'HEAD');
    const touching = writes.filter(({ path, text }) => ids.some((id) => path.includes(id) || text.includes(id)));
    expect(touching.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
    expect(await look()).toEqual(before);
    expect(rehearsal.written + rehearsal.shown).not.toContain(target.token);
    expect(rehearsal.written + rehearsal.shown).not.toContain(target.adminKey);
    expect(rehearsal.shown).not.toMatch(/fault of Scimulator/);
    return rehearsal;
  } finally {
    await target.close();
  }
}
