import type { AddressInfo } from 'node:net';
import { Problem } from '../../problem.ts';

/** A port that cannot be opened, in the user's words; any other error as it came. */
export function portProblem(
  error: unknown,
  { host, port, setting }: { readonly host: string; readonly port: number; readonly setting: string },
): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code !== 'EADDRINUSE' && code !== 'EACCES' && code !== 'EADDRNOTAVAIL') return error;
  return new Problem(
    'PORT_IN_USE',
    {
      happened: `the mail catcher cannot listen on ${host}:${port} (${code})`,
      expected: 'a port of this machine that is free',
      next: `stop what listens there, or choose another ${setting}; 0 takes any free port`,
    },
    { cause: error },
  );
}

/** The port that was taken where 0 was asked for. */
export function portOf(address: AddressInfo | string | null): number {
  return typeof address === 'object' && address ? address.port : 0;
}
