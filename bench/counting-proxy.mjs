import { once } from 'node:events';
import { Agent, createServer, request } from 'node:http';

/**
 * Passes every request on to the server that it is pointed at, and counts. Headers go through, `Host` included, so that a
 * server that builds addresses from it names the proxy; what is said of one connection alone stays there.
 */
export async function countingProxy() {
  const agent = new Agent({ keepAlive: true });
  let origin = new URL('http://127.0.0.1');
  let count = 0;
  const server = createServer((incoming, outgoing) => {
    count += 1;
    const { method, url: path } = incoming;
    const headers = withoutHop(incoming.headers);
    const passed = request({ agent, host: origin.hostname, port: origin.port, method, headers, path }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.statusMessage, withoutHop(answer.headers));
      answer.pipe(outgoing);
    });
    passed.on('error', () => outgoing.destroy());
    incoming.pipe(passed);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    /** The same base URL, by way of the proxy. Counts from nothing again. */
    pointAt(baseUrl) {
      origin = new URL(baseUrl);
      count = 0;
      return baseUrl.replace(origin.origin, `http://127.0.0.1:${server.address().port}`);
    },
    count: () => count,
    async close() {
      agent.destroy();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** RFC 9110 §7.6.1: to pass `Connection: close` on would end a connection that the agent keeps. */
function withoutHop({ connection: _connection, 'keep-alive': _keepAlive, ...headers }) {
  return headers;
}
