import { type Difference, findDrift, tellDifference } from '../../simulator/engine/drift.ts';
import type { Job } from '../../simulator/engine/job/job.ts';
import type { Exchange, ScimRequest } from '../../target-adapter/scim/exchange.ts';
import { isResource, listOf, type Resource } from '../../target-adapter/scim/resource.ts';
import { inWords } from '../checks/in-words.ts';
import { quirksOf, removeByList } from '../checks/quirks.ts';
import type { DriftRead, Tools } from '../scenario.ts';
import { comparedBy } from './compared-attributes.ts';
import type { Settling } from './settling.ts';
import type { Target } from './target.ts';

export type ReadDriftOptions = {
  readonly target: Target;
  readonly scim: (request: ScimRequest) => Promise<Exchange>;
  readonly settling: Settling;
  readonly signal: AbortSignal;
  /** Everything that went out so far. */
  sent(): readonly Exchange[];
};

/** Reads whom a job has to do with, by id and by name: so that who is there twice shows, too. */
export function createReadDrift({ target, scim, settling, signal, sent }: ReadDriftOptions): Tools['readDrift'] {
  const { discovery, behaviour } = target;
  const hasGroups = behaviour.groups === 'endpoint' && discovery.groups !== false;

  return async (job: Job): Promise<DriftRead> => {
    await settling.wait(signal);
    const exchanges: Exchange[] = [];
    const beliefs = job.beliefs();

    async function read(path: string): Promise<readonly Resource[]> {
      const exchange = await scim({ method: 'GET', path });
      exchanges.push(exchange);
      const { body, status } = exchange.response ?? {};
      if (status !== 200) return [];
      return path.includes('?') ? listOf(body) : isResource(body) ? [body] : [];
    }
    async function readAll(
      endpoint: '/Users' | '/Groups',
      ids: readonly string[],
      names: readonly string[],
      by: string,
    ) {
      const found = new Map<string, Resource>();
      const queries = discovery.filter === false ? [] : names.map((name) => `${endpoint}?filter=${filterOf(by, name)}`);
      for (const path of [...ids.map((id) => `${endpoint}/${encodeURIComponent(id)}`), ...queries])
        for (const resource of await read(path)) if (!found.has(resource.id)) found.set(resource.id, resource);
      return [...found.values()];
    }

    const idsOf = (all: readonly { readonly resourceId?: string }[]) =>
      all.flatMap(({ resourceId }) => resourceId ?? []);
    const { people, groups } = beliefs;
    const users = await readAll(
      '/Users',
      idsOf(people),
      people.map(({ person }) => person.email),
      'userName',
    );
    const held = hasGroups
      ? {
          groups: await readAll(
            '/Groups',
            idsOf(groups),
            groups.map(({ group }) => group.displayName),
            'displayName',
          ),
        }
      : {};
    const isCompared = comparedBy(discovery, behaviour);
    const found = findDrift({ beliefs, users, ...held, isOurs: () => true, isCompared });
    return {
      linked: idsOf(people).length,
      removedByList: sent().some(({ request }) => quirksOf(request).includes(removeByList)),
      differences: gathered(found),
      exchanges,
    };
  };
}

const filterOf = (attribute: string, value: string): string =>
  encodeURIComponent(`${attribute} eq ${JSON.stringify(value)}`);

/** Each kind of difference once, as it was found first: a hundred people who lost the same are one thing to fix. */
function gathered(all: readonly Difference[]): DriftRead['differences'] {
  const kinds = new Map<string, Difference>();
  for (const difference of all) {
    const key = difference.kind === 'attribute' ? `attribute ${nameOf(difference.path)}` : difference.kind;
    if (!kinds.has(key)) kinds.set(key, difference);
  }
  return [...kinds.values()].map((difference) => ({ kind: difference.kind, ...wording(difference) }));
}

function wording(difference: Difference): { readonly expected: string; readonly actual: string } {
  switch (difference.kind) {
    case 'attribute': {
      const name = nameOf(difference.path);
      return { expected: `${name} ${inWords(difference.believed)}`, actual: `${name} ${inWords(difference.held)}` };
    }
    case 'membership':
      return {
        expected: 'the members that were delivered',
        actual: `${difference.lacking.length} members missing, ${difference.surplus.length} too many`,
      };
    case 'doubled':
      return { expected: 'one account for each person', actual: tellDifference(difference) };
    case 'missing':
      return { expected: 'every linked account can be read', actual: tellDifference(difference) };
    case 'extra':
      return { expected: 'nobody whom the identity provider does not know', actual: tellDifference(difference) };
  }
}

/** `givenName`, as other checks call it. */
const nameOf = (path: string): string => /([\w$-]+)(?:\[[^\]]*\])?(?:\.value)?$/.exec(path)?.[1] ?? path;
