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
    // Beyond the limit it was refused in place of greeted.
    if (!connection || server.connections.size > (server.options.maxClients ?? Number.POSITIVE_INFINITY)) return;
    const greet = connection.connectionReady.bind(connection);
    // What the timer calls later.
    connection.connectionReady = () => undefined;
    greet();
  };
}
