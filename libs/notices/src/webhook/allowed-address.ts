import { BlockList, isIPv6 } from 'node:net';

type Family = 'ipv4' | 'ipv6';
type Nets = (address: string, family: Family) => boolean;

/** A list for each family: one for both would take every IPv4 address for the IPv6 one that carries it. */
const netsOf = (...nets: readonly (readonly [string, number, Family])[]): Nets => {
  const lists = { ipv4: new BlockList(), ipv6: new BlockList() };
  for (const [net, prefix, family] of nets) lists[family].addSubnet(net, prefix, family);
  return (address, family) => lists[family].check(address, family);
};

const isLoopback = netsOf(['127.0.0.0', 8, 'ipv4'], ['::1', 128, 'ipv6']);

/** Networks inside an organisation: RFC 1918, 6598 and 4193. */
const isInside = netsOf(
  ['10.0.0.0', 8, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['fc00::', 7, 'ipv6'],
);

/**
 * Never a destination: "this network", link-local (where machines keep their own secrets), groups, tests, and IPv6
 * addresses that carry an IPv4 address in them, by which the rest could be got round.
 */
const isNever = netsOf(
  ['0.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['192.0.0.0', 24, 'ipv4'],
  ['192.0.2.0', 24, 'ipv4'],
  ['192.88.99.0', 24, 'ipv4'],
  ['198.18.0.0', 15, 'ipv4'],
  ['198.51.100.0', 24, 'ipv4'],
  ['203.0.113.0', 24, 'ipv4'],
  ['224.0.0.0', 4, 'ipv4'],
  ['240.0.0.0', 4, 'ipv4'],
  ['::', 128, 'ipv6'],
  ['::', 96, 'ipv6'],
  ['::ffff:0:0', 96, 'ipv6'],
  ['64:ff9b::', 96, 'ipv6'],
  ['64:ff9b:1::', 48, 'ipv6'],
  ['100::', 64, 'ipv6'],
  ['2001::', 32, 'ipv6'],
  ['2001:db8::', 32, 'ipv6'],
  ['2002::', 16, 'ipv6'],
  ['fe80::', 10, 'ipv6'],
  ['fec0::', 10, 'ipv6'],
  ['ff00::', 8, 'ipv6'],
);

/** Which addresses besides those of the open network a destination may have. */
export type Reach = Readonly<{
  /** This machine. */
  loopback: boolean;
  /** Networks inside an organisation. */
  inside: boolean;
}>;

/** @param address as a resolver writes it */
export const isAllowed = (address: string, { loopback, inside }: Reach): boolean => {
  const family: Family = isIPv6(address) ? 'ipv6' : 'ipv4';
  if (isLoopback(address, family)) return loopback;
  if (isNever(address, family)) return false;
  return inside || !isInside(address, family);
};
