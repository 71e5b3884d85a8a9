import { timingSafeEqual } from 'node:crypto';
import { drawSecret, hashOf, type Random } from '../randomness.ts';
import type { Role } from './role.ts';

/** Somebody who may sign in to the administrator's page. Hand in long random passwords: only their SHA-256 is kept. */
export type TeamMember = { readonly name: string; readonly password: string; readonly role: Role };

/** What the page says once, on the next view. `lines`: details, one below the other. `token`: to be copied now. */
export type Flash = {
  readonly kind: 'done' | 'refused';
  readonly text: string;
  readonly lines?: readonly { readonly ok: boolean; readonly text: string }[];
  readonly token?: string;
};

export type Session = {
  readonly name: string;
  readonly role: Role;
  /** Stands in every form of this session. */
  readonly formToken: string;
  readonly expiresAt: number;
  readonly flash?: Flash;
};

/** Who is signed in to one tenant's page. A session ends after twelve hours, or by signing out. */
export type SessionBook = {
  /** The new session's cookie value; `throttled` after too many failures within a minute. */
  signIn(name: string, password: string): { readonly cookie: string } | 'wrong' | 'throttled';
  open(member: Pick<TeamMember, 'name' | 'role'>): string;
  find(cookie: string | undefined): Session | undefined;
  /** Says something on the next view of the page. */
  leave(cookie: string, flash: Flash): void;
  /** What was left, told once. */
  take(cookie: string): Flash | undefined;
  end(cookie: string): void;
};

const lifetimeMs = 12 * 3_600_000;
const most = { sessions: 1_000, failuresPerMinute: 10 };

export function createSessionBook({
  team,
  now,
  random,
}: {
  team: readonly TeamMember[];
  now: () => number;
  random: Random;
}): SessionBook {
  const members = team.map(({ name, role, password }) => ({ name, role, hash: hashOf(password) }));
  /** By the hash of the cookie, oldest first. */
  const sessions = new Map<string, Session>();
  let failures: readonly number[] = [];

  const find = (cookie: string | undefined) => {
    const session = cookie === undefined ? undefined : sessions.get(hashOf(cookie));
    return session && session.expiresAt > now() ? session : undefined;
  };
  const open = ({ name, role }: Pick<TeamMember, 'name' | 'role'>) => {
    const cookie = drawSecret(random);
    sessions.set(hashOf(cookie), { name, role, formToken: drawSecret(random), expiresAt: now() + lifetimeMs });
    const [oldest] = sessions.keys();
    if (sessions.size > most.sessions && oldest !== undefined) sessions.delete(oldest);
    return cookie;
  };

  return {
    signIn(name, password) {
      failures = failures.filter((at) => at > now() - 60_000);
      if (failures.length >= most.failuresPerMinute) return 'throttled';
      const member = members.find((candidate) => candidate.name === name);
      const isRight = isSameHash(hashOf(password), member?.hash ?? hashOf(''));
      if (member && isRight) return { cookie: open(member) };
      failures = [...failures, now()];
      return 'wrong';
    },
    open,
    find,
    leave(cookie, flash) {
      const session = find(cookie);
      if (session) sessions.set(hashOf(cookie), { ...session, flash });
    },
    take(cookie) {
      const session = find(cookie);
      if (!session?.flash) return undefined;
      const { flash, ...rest } = session;
      sessions.set(hashOf(cookie), rest);
      return flash;
    },
    end(cookie) {
      sessions.delete(hashOf(cookie));
    },
  };
}

/** Without telling by its time how much of it is right. */
export const isSameHash = (a: string, b: string): boolean =>
  timingSafeEqual(Buffer.from(a, 'hex'), Buffer.from(b, 'hex'));
