// A user's module. It also exports what is none of our business.
export const region = 'eu';

const people = new Map<string, { id: number; state: string }>([
  ['ada@example.org', { id: 9, state: 'pending' as string }],
]);

export async function issueToken({ ttlSeconds }: { ttlSeconds: number }) {
  return { id: 't', token: `token-of-${ttlSeconds}` };
}

export function revokeToken({ id }: { id: string }) {
  if (id !== 't') throw new Error(`there is no token ${id}`);
}

export const setUpConfiguration = () => undefined;

export function findPerson({ userName }: { userName: string }) {
  return people.get(userName);
}

export const settleMail = () => undefined;

export function removePerson() {
  return new Promise(() => undefined);
}

export const close = () => Promise.reject(new Error('the module was closed'));
