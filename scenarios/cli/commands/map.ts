import { defineCommand } from '../command.ts';
import type { MapFlags } from '../map-command.ts';

export const map = defineCommand<MapFlags>({
  name: 'map',
  summary: 'show what an attribute mapping makes of a person, row by row, and the create that follows',
  flags: {
    'Which mapping': [
      { flag: '--idp <id>', about: 'of this dialect or family', otherwise: 'entra' },
      { flag: '--config <file>', about: 'the file that has it', otherwise: 'that of this folder, with --target' },
      { flag: '--target <name>', about: 'the mapping of this target of the file', otherwise: 'the default mapping' },
      { flag: '--own <path,…>', about: 'modules, or folders of them, with dialects of your own' },
      { flag: '--expression <text>', about: 'this one expression alone, in the language of --idp' },
    ],
    Whom: [
      {
        flag: '--set <name=value>',
        about: 'an attribute of the person, by our name or the identity provider’s; can be given several times',
        takes: 'list',
      },
      { flag: '--person <file>', about: 'a JSON file with such attributes; null is none' },
      { flag: '--seed <n>', about: 'draws another person', otherwise: '1' },
    ],
    'In which form': [{ flag: '--json', about: 'as JSON; an expression in the shape of Microsoft’s parseExpression' }],
  },
  examples: [
    ['scimulator map --idp okta', 'the default mapping of Okta, and its create'],
    ['scimulator map --expression \'Join(", ", [surname], [givenName])\'', 'one expression of Entra ID'],
    ["scimulator map --expression 'ToLower([mail])' --set mail=Ada@Example.org", 'the same for another address'],
    ['scimulator map --idp okta --expression \'user.firstName + "." + user.lastName\'', 'one of Okta'],
  ],
  notes: ['Nothing is sent anywhere. docs/mappings.md lists every function.'],
  async act({ flags }, surroundings) {
    const { mapCommand } = await import('../map-command.ts');
    return mapCommand(flags, surroundings);
  },
});
