import type { Response } from 'express';

/** JSON as Go writes it: `<`, `>` and `&` escaped. The type is MailHog's, without a charset. */
export function sendJson(response: Response, contentType: 'text/json' | 'application/json', value: unknown): void {
  response.setHeader('Content-Type', contentType);
  response.end(goJson(value));
}

export function goJson(value: unknown, indent = 0): string {
  return JSON.stringify(value, null, indent).replace(
    /[<>&]/g,
    (character) => `\\u00${character.charCodeAt(0).toString(16)}`,
  );
}

export function sendNotFound(response: Response): void {
  response.statusCode = 404;
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.end('404 page not found\n');
}

export function sendEmpty(response: Response, status: number, contentType?: 'text/json'): void {
  response.statusCode = status;
  if (contentType) response.setHeader('Content-Type', contentType);
  response.end();
}
