import type { SMTPServer } from 'smtp-server';

/**
 * Takes away the tenth of a second that smtp-server holds back its greeting to find senders who talk first. Here nobody is
 * a spammer, and a run opens many connections.
 */
export function greetAtOnce(server: SMTPServer): void {
  const connect = server.connect.bind(server);
  server.connect = (socket, options) => {
    connect(socket, options);
    const connection = [...server.connections].at(-1);
    if (!connection || server.connections.size > (server.options.maxClients ?? Number.POSITIVE_INFINITY)) return;
    const greet = connection.connectionReady.bind(connection);
    // What the timer would call later.
    connection.connectionReady = () => undefined;
    greet();
  };
}
