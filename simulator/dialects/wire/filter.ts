/** A filter of one comparison, its value quoted as JSON wants it. RFC 7644 §3.4.2.2 */
export const equals = (attribute: string, value: string): string => `${attribute} eq ${JSON.stringify(value)}`;

/** Blanks as `%20`. */
export const percentEncoded = (text: string): string => encodeURIComponent(text);

/** Blanks as `+`, as a form writes them. */
export const formEncoded = (text: string): string => encodeURIComponent(text).replaceAll('%20', '+');

/** The path of one resource below its endpoint, whatever the id holds. */
export const resourcePath = (endpoint: '/Users' | '/Groups', id: string): string =>
  `${endpoint}/${encodeURIComponent(id)}`;
