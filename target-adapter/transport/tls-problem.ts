import { connect, type PeerCertificate, type SecureContext } from 'node:tls';
import { Problem } from '../problem.ts';
import { type Attempted, placeOf } from './connection-problem.ts';
import { quoted } from './wording.ts';

/** OpenSSL's words for a chain that does not end in a known authority. */
const unknownAuthority = new Set([
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'CERT_UNTRUSTED',
]);

/** OpenSSL's remaining words about certificates, where its own sentence must do. */
const otherCertificateFault = /^(CERT_|CRL_|INVALID_|PATH_LENGTH_EXCEEDED|HOSTNAME_MISMATCH|UNABLE_TO_|ERROR_IN_)/;

/**
 * What a failure of TLS means to a user; undefined where it is none. Looks at the certificate once more (nothing is
 * sent), because Node drops it with the refused connection.
 */
export async function tlsProblem(
  error: unknown,
  attempted: Attempted,
  context: SecureContext | undefined,
): Promise<Problem | undefined> {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  const { code } = error;
  const { name } = attempted;
  const host = new URL(attempted.url).hostname;
  const told = (happened: string, expected: string, next: string) =>
    new Problem('TARGET_TLS', { happened, expected, next }, { cause: error });
  const validForHost = `a certificate for ${host} from an authority that is known here`;

  // Through a proxy that is itself reached by https undici wraps the proxy's certificate fault.
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID' || code === 'UND_ERR_PRX_TLS') {
    const shown = 'cert' in error ? namesOf(error.cert) : undefined;
    return told(
      `${name} shows a certificate for ${shown ?? 'another name'}; ${host} was expected`,
      `a certificate for ${host}`,
      'check the host name of the base URL, or have the certificate renewed',
    );
  }
  if (code === 'CERT_HAS_EXPIRED' || code === 'CERT_NOT_YET_VALID') {
    const seen = await seenCertificate(attempted, context);
    const happened =
      code === 'CERT_HAS_EXPIRED'
        ? `a certificate that ended${on(seen?.valid_to)}`
        : `a certificate that begins${on(seen?.valid_from) || ' later'}`;
    return told(
      `${name} shows ${happened}`,
      'a certificate that is valid now',
      'have the certificate renewed, and check the clock of this machine',
    );
  }
  if (unknownAuthority.has(code)) {
    const authority = issuerOf(await seenCertificate(attempted, context));
    return told(
      `${name} shows a certificate from an authority that is not known here${authority === undefined ? '' : `: ${authority}`}`,
      validForHost,
      'name the authority under tls.ca of the target in the configuration (a PEM file)',
    );
  }
  if (/CERTIFICATE_REQUIRED|BAD_CERTIFICATE|ALERT_HANDSHAKE_FAILURE|ALERT_CERTIFICATE_|ALERT_UNKNOWN_CA/.test(code)) {
    return told(
      `${name} refuses our side of TLS (${code}): it seems to ask for a client certificate`,
      'a TLS handshake that both sides accept',
      'name certificate and key under tls of the target in the configuration',
    );
  }
  if (
    code === 'ERR_SSL_WRONG_VERSION_NUMBER' ||
    code === 'ERR_SSL_PACKET_LENGTH_TOO_LONG' ||
    code === 'ERR_SSL_HTTP_REQUEST'
  ) {
    return told(
      `${name} does not speak TLS at ${placeOf(attempted)}`,
      'a TLS handshake',
      'check scheme and port of the base URL: http:// or https://',
    );
  }
  if (code.startsWith('ERR_SSL_') || code.startsWith('ERR_TLS_') || code === 'EPROTO') {
    return told(
      `the TLS handshake with ${name} failed: ${quoted(error.message)}`,
      'a TLS handshake that both sides accept',
      'check which TLS versions the target accepts',
    );
  }
  if (otherCertificateFault.test(code)) {
    return told(
      `${name} shows a certificate that is not accepted: ${quoted(error.message)}`,
      validForHost,
      'have the certificate renewed',
    );
  }
  return undefined;
}

/** A handshake that accepts anything, for the message alone; undefined where it does not come about, and through a proxy. */
function seenCertificate(
  { url, proxyUrl }: Attempted,
  context: SecureContext | undefined,
): Promise<PeerCertificate | undefined> {
  if (proxyUrl !== undefined) return Promise.resolve(undefined);
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect({
      host: hostname.replace(/^\[|\]$/g, ''),
      port: Number(port || 443),
      rejectUnauthorized: false,
      timeout: 3_000,
      ...(/^[\d.]+$|^\[/.test(hostname) ? {} : { servername: hostname }),
      ...(context === undefined ? {} : { secureContext: context }),
    });
    const end = (certificate: PeerCertificate | undefined) => {
      socket.destroy();
      resolve(certificate);
    };
    socket.once('secureConnect', () => end(socket.getPeerCertificate()));
    socket.once('timeout', () => end(undefined));
    socket.on('error', () => end(undefined));
  });
}

/** ` on 12 Nov 2026`; nothing where the date is not told. */
function on(date: string | undefined): string {
  const at = new Date(date ?? Number.NaN);
  if (Number.isNaN(at.getTime())) return '';
  return ` on ${at.getUTCDate()} ${'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')[at.getUTCMonth()]} ${at.getUTCFullYear()}`;
}

/** `*.example.net, example.net`: the names that a certificate is for, at most three. */
function namesOf(certificate: unknown): string | undefined {
  const told =
    isRecord(certificate) && typeof certificate.subjectaltname === 'string' ? certificate.subjectaltname : '';
  const names = told
    .split(', ')
    .map((part) => part.replace(/^(DNS|IP Address):/, ''))
    .filter((part) => /^[\w.*:-]+$/.test(part));
  if (names.length === 0) return undefined;
  return names.slice(0, 3).join(', ') + (names.length > 3 ? ', …' : '');
}

function issuerOf(certificate: PeerCertificate | undefined): string | undefined {
  const issuer: unknown = certificate?.issuer;
  if (!isRecord(issuer)) return undefined;
  const name = [issuer.CN, issuer.O, issuer.OU].find((value) => typeof value === 'string');
  return typeof name === 'string' ? quoted(name).slice(1, -1) : undefined;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
