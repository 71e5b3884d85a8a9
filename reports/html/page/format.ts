const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `23 Nov 2026, 10:41 UTC`; the text itself where it is no date. */
export function dateTime(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  const time = date.toISOString().slice(11, 16);
  return `${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}, ${time} UTC`;
}

/** `10:42:07.311`, UTC; the text itself where it is no time. */
export const timeOfDay = (iso: string): string => /T(\d\d:\d\d:\d\d(?:\.\d{1,3})?)/.exec(iso)?.[1] ?? iso;

/** `+0.3 s` from the one time to the other; empty where either is no time. */
export function offset(fromIso: string, iso: string): string {
  const ms = Date.parse(iso) - Date.parse(fromIso);
  return Number.isNaN(ms) ? '' : `+${(Math.max(0, ms) / 1000).toFixed(1)} s`;
}

/** The part of a URL that tells exchanges of one target apart: `/Users?filter=…`; with its host where it is another's. */
export function shortUrl(url: string, baseUrl: string | undefined): string {
  if (baseUrl && url.startsWith(baseUrl) && /^($|[/?])/.test(url.slice(baseUrl.length)))
    return url.slice(baseUrl.length) || '/';
  return url.replace(/^https?:\/\//, '');
}
