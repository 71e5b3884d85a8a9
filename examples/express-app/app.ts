import express from 'express';
import { openProvider } from 'scimulator/embed';

/** Stands for an application of yours: an Express app that serves SCIM below `/scim/v2`, among other things. */
export async function createApp() {
  const { handler, token } = await openProvider({ behaviour: 'rfc' });
  const app = express();
  app.get('/health', (_request, response) => {
    response.send('well');
  });
  app.use(handler);
  return { app, token };
}
