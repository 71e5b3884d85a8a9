import { attribute } from '../../target-adapter/scim/resource.ts';
import { fail, pass, warn } from '../check.ts';
import { defineObserver } from '../observer.ts';
import { type Shown, shownIn } from './evidence/shown.ts';
import { quoted } from './evidence/values.ts';

/**
 * Only where the target lists the resource type itself. Entra ID sends a URI of its own with groups, Google that of SCIM 1 with
 * people, and a target that keeps it harms nobody. RFC 7643 §3
 */
export const schemasOfType = defineObserver({
  id: 'always/schemas-of-type',
  title: 'Resources name only schemas that their resource type has',
  requirements: ['RFC7643-3-02'],
  hint: 'List the extension under schemaExtensions of the resource type, or leave it out of schemas.',
  breaks: 'Clients look for the schema in /Schemas and do not find it.',
  when: (exchange, known) => shownIn(exchange, known).some(isListed),
  judge(exchange, known) {
    const strangers = shownIn(exchange, known).filter(isListed).flatMap(strangersIn);
    const found = strangers.find((one) => !senders.some(({ uri }) => uri.test(one))) ?? strangers[0];
    if (found === undefined) return pass;
    const said = { expected: 'schema and schemaExtensions of the resource type', actual: `${quoted(found)} too` };
    const sender = senders.find(({ uri }) => uri.test(found));
    if (sender === undefined) return fail(said);
    return warn({ ...said, reason: `${sender.name} sends it, and the target only kept it` });
  },
});

const senders: readonly { readonly uri: RegExp; readonly name: string }[] = [
  { uri: /^http:\/\/schemas\.microsoft\.com\/.*\/ADSCIM\//i, name: 'Entra ID' },
  { uri: /^urn:scim:schemas:core:1\.0$/i, name: 'Google Workspace' },
];

const isListed = ({ type }: Shown): boolean => type.source === 'target';

function strangersIn({ resource, type }: Shown): readonly string[] {
  const schemas = attribute(resource, 'schemas');
  const known = [type.schema, ...type.extensions].map((one) => one.toLowerCase());
  return (Array.isArray(schemas) ? schemas : []).map(String).filter((one) => !known.includes(one.toLowerCase()));
}
