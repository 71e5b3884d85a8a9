import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import express from 'express';
import SCIMMY from 'scimmy';
import SCIMMYRouters from 'scimmy-routers';
import { listening } from '../test/scenarios/external/served-target.ts';

export type ScimmyServer = {
  readonly baseUrl: string;
  readonly token: string;
  /** What is there now. */
  readonly users: ReadonlyMap<string, object>;
  readonly groups: ReadonlyMap<string, object>;
  close(): Promise<void>;
};

type Kept<Shape> = Shape & { id: string; meta: { created: string; lastModified: string } };

/**
 * A service provider of scimmy and scimmy-routers with handlers in memory, as their documentation has them: the handlers
 * keep, find and remove, and refuse a userName or a displayName that is taken; everything else is the libraries' own.
 */
export async function serveScimmy(): Promise<ScimmyServer> {
  const token = randomUUID();
  const users = new Map<string, Kept<SCIMMY.Schemas.User>>();
  const groups = new Map<string, Kept<SCIMMY.Schemas.Group>>();

  SCIMMY.Resources.declare(SCIMMY.Resources.User)
    .extend(SCIMMY.Schemas.EnterpriseUser, false)
    .ingress((resource, data) => keep(users, resource, data, ({ userName }) => userName))
    .egress((resource) => find(users, resource))
    .degress((resource) => remove(users, resource));
  SCIMMY.Resources.declare(SCIMMY.Resources.Group)
    .ingress((resource, data) => keep(groups, resource, data))
    .egress((resource) => find(groups, resource))
    .degress((resource) => remove(groups, resource));

  const app = express();
  app.use(
    '/scim/v2',
    new SCIMMYRouters({
      type: 'bearer',
      handler(request) {
        if (request.header('authorization') !== `Bearer ${token}`) throw new Error('The token is not valid.');
        return 'administrator';
      },
    }),
  );
  const server = createServer(app);
  const origin = await listening(server);
  return {
    baseUrl: `${origin}/scim/v2`,
    token,
    users,
    groups,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

type Asked = { readonly id?: string | undefined; readonly filter?: { match<T>(values: T[]): T[] } | undefined };

function keep<Shape extends object>(
  store: Map<string, Kept<Shape>>,
  { id }: Asked,
  data: Shape,
  nameOf?: (shape: Shape) => string,
): Kept<Shape> {
  const wanted = nameOf?.(data).toLowerCase();
  const holder = [...store.values()].find((other) => wanted !== undefined && nameOf?.(other).toLowerCase() === wanted);
  if (holder !== undefined && holder.id !== id) throw new SCIMMY.Types.Error(409, 'uniqueness', `${wanted} is taken.`);
  const known = id === undefined ? undefined : find(store, { id });
  const now = new Date().toISOString();
  const meta = { created: known === undefined || Array.isArray(known) ? now : known.meta.created, lastModified: now };
  const kept: Kept<Shape> = { ...data, id: id ?? randomUUID(), meta };
  store.set(kept.id, kept);
  return kept;
}

function find<Shape>(store: Map<string, Kept<Shape>>, { id, filter }: Asked): Kept<Shape> | Kept<Shape>[] {
  if (id === undefined) {
    const all = [...store.values()];
    return filter === undefined ? all : filter.match(all);
  }
  const found = store.get(id);
  if (found === undefined) throw new SCIMMY.Types.Error(404, '', `There is no ${id}.`);
  return found;
}

function remove<Shape>(store: Map<string, Kept<Shape>>, { id }: Asked): void {
  if (id === undefined || !store.delete(id)) throw new SCIMMY.Types.Error(404, '', `There is no ${id}.`);
}
