/** Addresses of RFC 1918, RFC 4193, RFC 6598 and link-local ones, loopback among them. */
const privateAddress =
  /^(127\.|10\.|192\.168\.|169\.254\.|172\.(1[6-9]|2\d|3[01])\.|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|0\.0\.0\.0$|\[(::1?\]|f[cd]|fe[89ab]|::ffff:))/i;

/** Names that no public DNS knows: RFC 2606, RFC 6761, RFC 6762, RFC 8375, and `.internal`. */
const privateName = /\.(test|example|invalid|localhost|local|lan|internal|intranet|corp|home|home\.arpa)$/i;

/** Whether a URL leads to this machine, to a network of one's own, or to a name that only such a network knows. */
export function isOwnNetwork(url: string): boolean {
  if (!URL.canParse(url)) return true;
  const host = new URL(url).hostname.replace(/\.$/, '');
  const isName = !/^[\d.]+$|^\[/.test(host);
  return isName ? !host.includes('.') || privateName.test(host) : privateAddress.test(host);
}
