/** What is meant for the next hop alone: it does not go through. RFC 9110 §7.6.1; `Proxy-Connection` by its RFC 9112 note. */
const hopByHop: ReadonlySet<string> = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

export type HeaderLine = readonly [name: string, value: string];

/** The lines that go through, in their order and spelling: without those that `Connection` names, too. */
export function endToEnd(lines: readonly HeaderLine[]): readonly HeaderLine[] {
  const named = lines
    .filter(([name]) => name.toLowerCase() === 'connection')
    .flatMap(([, value]) => value.split(','))
    .map((name) => name.trim().toLowerCase());
  const dropped = new Set([...hopByHop, ...named]);
  return lines.filter(([name]) => !dropped.has(name.toLowerCase()));
}

/** Name and value by turns, as Node tells them. */
export const linesOf = (raw: readonly string[]): readonly HeaderLine[] =>
  raw.flatMap((name, index): HeaderLine[] => (index % 2 === 0 ? [[name, raw[index + 1] ?? '']] : []));
