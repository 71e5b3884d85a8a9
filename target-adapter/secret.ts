import { resolve } from 'node:path';
import { readBounded } from './read-bounded.ts';

/** Where a secret lies: in an environment variable or a file, never in the configuration itself. */
export type SecretReference = {
  readonly env?: string | undefined;
  readonly file?: string | undefined;
  readonly prefix?: string | undefined;
};

/** A secret, or why there is none; `at` is the member of the reference that leads nowhere. */
export type FoundSecret =
  | { readonly kind: 'found'; readonly value: string }
  | {
      readonly kind: 'missing';
      readonly at: 'env' | 'file';
      readonly why: string /** The variable that should be set. */;
      readonly exports?: string;
    };

/** What a configuration may look into. */
export type Sources = {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** From where relative paths count: the folder of the configuration file. */
  readonly directory: string;
  /** Is told each secret that was found, so that it can be redacted. */
  readonly onSecret?: (secret: string) => void;
};

/** The secret that a reference leads to, with its prefix. */
export function findSecret({ env, file, prefix = '' }: SecretReference, sources: Sources): FoundSecret {
  if (env !== undefined) {
    const value = sources.env[env]?.trim() ?? '';
    if (value === '') return { kind: 'missing', at: 'env', why: `names ${env}, which is not set`, exports: env };
    return sendable(
      value,
      prefix,
      sources,
      'env',
      `names ${env}, which holds a line break or a character that no header can carry`,
    );
  }
  const read = readSmallFile(file ?? '', sources.directory);
  if (read.kind === 'unreadable') return { kind: 'missing', at: 'file', why: `names ${file}, ${read.why}` };
  const value = read.text.trim();
  if (value === '') return { kind: 'missing', at: 'file', why: `names ${file}, which is empty` };
  return sendable(
    value,
    prefix,
    sources,
    'file',
    `names ${file}, which holds a line break or a character that no header can carry`,
  );
}

/** The scheme is put before a token on its way: one that brings it along would be sent with two. */
export const bringsScheme = (token: string): boolean => /^bearer\s/i.test(token);

function sendable(value: string, prefix: string, { onSecret }: Sources, at: 'env' | 'file', why: string): FoundSecret {
  if (!/^[\x20-\x7e\x80-\xff]*$/.test(value)) return { kind: 'missing', at, why };
  onSecret?.(value);
  return { kind: 'found', value: prefix + value };
}

const maxFileBytes = 256_000;

/** A file that a configuration names: a token, a certificate. */
export function readSmallFile(
  file: string,
  directory: string,
): { readonly kind: 'read'; readonly text: string } | { readonly kind: 'unreadable'; readonly why: string } {
  try {
    const read = readBounded(resolve(directory, file), { maxBytes: maxFileBytes });
    return read.kind === 'bytes'
      ? { kind: 'read', text: Buffer.from(read.bytes).toString('utf8') }
      : { kind: 'unreadable', why: whyNot[read.kind] };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
    if (code === undefined) throw error;
    return { kind: 'unreadable', why: whyFailed[code] ?? `which cannot be read (${code})` };
  }
}

const whyNot = {
  large: 'which is too large for what it should hold',
  late: 'from which nothing more came, nor its end',
} as const;

const whyFailed: Readonly<Record<string, string>> = {
  EISDIR: 'which is a folder',
  ENOENT: 'which does not exist',
  ENOTDIR: 'which does not exist',
  EACCES: 'which we may not read',
  EPERM: 'which we may not read',
};
