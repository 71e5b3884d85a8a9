import { BlockList, isIP } from 'node:net';

const kinds: readonly { readonly told: string; readonly subnets: readonly string[] }[] = [
  { told: 'a loopback address', subnets: ['127.0.0.0/8', '0.0.0.0/8', '::/127'] },
  {
    told: 'a link-local address, where clouds keep the credentials of a machine',
    subnets: ['169.254.0.0/16', 'fe80::/10'],
  },
  {
    told: 'a private address',
    subnets: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10', 'fc00::/7'],
  },
];

const lists = kinds.map(({ told, subnets }) => ({ told, list: listOf(subnets) }));

/**
 * `a private address`: what a host of a URL is that lies inside a network or a machine; undefined: it is public, or a name.
 * An IPv4 address within IPv6 counts as what it is. RFC 6890
 */
export function insideNetwork(hostname: string): string | undefined {
  const address = hostname.replace(/^\[|\]$/g, '');
  if (/(^|\.)localhost\.?$/.test(address)) return 'this machine';
  const version = isIP(address);
  if (version === 0) return undefined;
  return lists.find(({ list }) => list.check(address, version === 4 ? 'ipv4' : 'ipv6'))?.told;
}

function listOf(subnets: readonly string[]): BlockList {
  const list = new BlockList();
  for (const subnet of subnets) {
    const [network = '', bits] = subnet.split('/');
    list.addSubnet(network, Number(bits), isIP(network) === 4 ? 'ipv4' : 'ipv6');
  }
  return list;
}
