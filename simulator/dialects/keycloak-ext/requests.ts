import type { Setting, Undressed } from '../../dialect.ts';
import { never, plainReactions } from '../wire/reactions.ts';
import { dressedIn, type Speech, speechOf } from '../wire/speech.ts';

const typed = (contentType: string) => dressedIn({ 'Content-Type': contentType });
const scim = typed('application/scim+json');
const json = typed('application/json');

/** On every request, GET and DELETE too; which one is a setting. S20 */
export const dress = (request: Undressed) => scim(request);

const speeches = { scim: speechOf(scim), json: speechOf(json) };

export const speechFor = ({ options }: Setting): Speech =>
  options.contentType === 'json' ? speeches.json : speeches.scim;

/** A status is only written to the log, never a reason to try again. S20 */
export const reactions = plainReactions(never);
