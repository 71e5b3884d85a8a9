import { Problem } from '../../target-adapter/problem.ts';
import { readPort } from './read-number.ts';

/** `127.0.0.1:8443`, `[::1]:8443`, `:8443`, `8443`. Throws Problem `USAGE`. */
export function readListen(text: string): { readonly host: string; readonly port: number } {
  const [, host = '', port = ''] = /^(?:(\[[0-9a-f:.]+\]|[\w.-]*):)?(\d+)$/i.exec(text) ?? [];
  if (port === '')
    throw new Problem('USAGE', {
      happened: `--listen is ${text}`,
      expected: 'HOST:PORT of this machine',
      next: '--listen 127.0.0.1:8443',
    });
  return { host: host.replace(/^\[|\]$/g, '') || '127.0.0.1', port: readPort('--listen', port) };
}
