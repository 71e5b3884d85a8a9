/**
 * A service provider of scimmy and scimmy-routers with handlers in memory, as their documentation has them: the handlers
 * keep, find and remove, refuse a userName that is taken, take who is deleted out of the groups, keep no password in the
 * clear and challenge whom they refuse; everything else is the libraries' own.
 *
 * `node scimmy-program.mjs FOLDER`, where FOLDER/node_modules has Express and the two.
 */
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(join(process.argv[2] ?? '.', 'package.json'));
const express = require('express');
const { default: SCIMMY } = require('scimmy');
const { default: Routers } = require('scimmy-routers');

const token = process.env.SERVER_TOKEN;
const users = new Map();
const groups = new Map();

SCIMMY.Resources.declare(SCIMMY.Resources.User)
  .extend(SCIMMY.Schemas.EnterpriseUser, false)
  .ingress((resource, data) => keep(users, resource, data, ({ userName }) => userName))
  .egress((resource) => find(users, resource))
  .degress((resource) => {
    remove(users, resource);
    leaveGroups(resource.id);
  });
SCIMMY.Resources.declare(SCIMMY.Resources.Group)
  .ingress((resource, data) => keep(groups, resource, data))
  .egress((resource) => find(groups, resource))
  .degress((resource) => remove(groups, resource));

const app = express();
app.use(
  '/scim/v2',
  new Routers({
    type: 'bearer',
    handler(request) {
      const [scheme, given] = (request.header('authorization') ?? '').split(' ');
      // The token is nobody's own, so that there is no id for /Me.
      if (scheme.toLowerCase() === 'bearer' && given === token) return undefined;
      const error = scheme === '' ? '' : ', error="invalid_token"';
      request.res.set('WWW-Authenticate', `Bearer realm="scim"${error}`);
      throw new Error('The token is not valid.');
    },
  }),
);
const server = createServer(app);
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${server.address().port}\n`);
});

function keep(store, { id }, { password: _kept, ...data }, nameOf) {
  const wanted = nameOf?.(data).toLowerCase();
  const holder = [...store.values()].find((other) => wanted !== undefined && nameOf(other).toLowerCase() === wanted);
  if (holder !== undefined && holder.id !== id) throw new SCIMMY.Types.Error(409, 'uniqueness', `${wanted} is taken.`);
  const known = id === undefined ? undefined : find(store, { id });
  const now = new Date().toISOString();
  const kept = { ...data, id: id ?? randomUUID(), meta: { created: known?.meta.created ?? now, lastModified: now } };
  store.set(kept.id, kept);
  return kept;
}

function find(store, { id, filter }) {
  if (id === undefined) return filter === undefined ? [...store.values()] : filter.match([...store.values()]);
  const found = store.get(id);
  if (found === undefined) throw new SCIMMY.Types.Error(404, '', `There is no ${id}.`);
  return found;
}

function leaveGroups(id) {
  for (const group of groups.values()) group.members = group.members?.filter(({ value }) => value !== id);
}

function remove(store, { id }) {
  if (id === undefined || !store.delete(id)) throw new SCIMMY.Types.Error(404, '', `There is no ${id}.`);
}
