import { defineFault } from '../fault.ts';

export const revokedTokenWorksAMinute = defineFault({
  id: 'revoked-token-works-a-minute',
  title: 'A revoked token works for another minute, as long as a cache keeps it',
  caughtBy: ['token/revoked-refused'],
  policies: (correct) => ({
    ...correct,
    token: {
      ...correct.token,
      accepts: ({ endedAt, expiresAt }, now) => expiresAt > now && (endedAt === undefined || endedAt + 60_000 > now),
    },
  }),
});
