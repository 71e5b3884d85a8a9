/**
 * What the target's administrator can do, as functions. Export those that you have: whatever needs another one is skipped
 * with that reason. One that throws makes its scenario "could not be judged".
 */
const { STAGING_ADMIN_URL = 'https://staging.example.com/admin/api', STAGING_ADMIN_KEY } = process.env;

async function call(method, path, body) {
  const response = await fetch(`${STAGING_ADMIN_URL}${path}`, {
    method,
    headers: { authorization: `Bearer ${STAGING_ADMIN_KEY}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}`);
  return response.status === 204 ? undefined : response.json();
}

/** A bearer token that ends after so many seconds: { token, id }. */
export const issueToken = ({ ttlSeconds }) => call('POST', '/tokens', { ttlSeconds });

export const revokeToken = ({ id }) => call('DELETE', `/tokens/${id}`);

/** The person as the administrator sees them; undefined: nobody has this address. */
export async function findPerson({ userName }) {
  const [person] = await call('GET', `/people?userName=${encodeURIComponent(userName)}`);
  return person && { id: person.id, state: person.state, canLogIn: person.login.allowed };
}

/** So that tokens and links expire without waiting. */
export const passTime = ({ seconds }) => call('POST', '/clock', { advanceSeconds: seconds });
