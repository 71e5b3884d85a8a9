/** A base URL as it is used, with what was changed on the way; or what is wrong with it, to stand behind its name. */
export type BaseUrl =
  | { readonly kind: 'url'; readonly url: string; readonly note?: string }
  | { readonly kind: 'wrong'; readonly why: string };

/**
 * `?aadOptscim062020` or `?AzureAdScimPatch2017` behind Entra ID's tenant URL switches Entra's own behaviour; it is never
 * sent to a target.
 */
const entraFlag = /^\?(aadOptscim|AzureAdScimPatch)[A-Za-z0-9]*(=[^&]*)?$/i;

/** The SCIM base URL of a target: http or https, without a log-in, query or fragment; trailing slashes go. */
export function readBaseUrl(text: string): BaseUrl {
  if (!URL.canParse(text))
    return { kind: 'wrong', why: 'is no URL; one like https://staging.example.com/scim/v2 was expected' };
  const url = new URL(text);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return { kind: 'wrong', why: `begins with ${url.protocol}; http: or https: was expected` };
  if (url.username !== '' || url.password !== '')
    return { kind: 'wrong', why: 'holds a user name or a password, which belong under auth' };
  if (url.hash !== '') return { kind: 'wrong', why: `holds a fragment (${url.hash}), which is never sent` };
  const flagged = entraFlag.test(url.search);
  if (url.search !== '' && !flagged)
    return { kind: 'wrong', why: 'holds a query; paths are put behind the base URL, so it cannot have one' };
  const plain = url.origin + url.pathname.replace(/\/+$/, '');
  if (!flagged) return { kind: 'url', url: plain };
  return {
    kind: 'url',
    url: plain,
    note: `${url.search} was taken off the base URL: it is a switch of Entra ID’s own, which Entra ID never sends`,
  };
}
