import { defineCommand } from '../command.ts';
import type { ProviderFlags } from '../provider-command.ts';

export const provider = defineCommand<ProviderFlags>({
  name: 'provider',
  summary: "serve the reference provider, with its administrator's page, until Ctrl-C",
  flags: {
    'How it behaves': [
      { flag: '--behaviour <preset>', about: 'calendly or rfc', otherwise: 'calendly', choices: ['calendly', 'rfc'] },
      {
        flag: '--set <name=value>',
        about: 'one behaviour or feature in place of the preset’s, such as delete=hard or sort=off',
        takes: 'list',
      },
      { flag: '--fault <name>', about: 'a mistake that it shall make', takes: 'list' },
      { flag: '--list-faults', about: 'list the mistakes that it can make' },
    ],
    'Where it is': [
      { flag: '--port <n>', about: 'of SCIM and of the page; 0 takes a free one', otherwise: '3000' },
      { flag: '--host <address>', about: 'where it listens', otherwise: '127.0.0.1, this machine alone' },
      { flag: '--public-url <url>', about: 'what clients type, behind a proxy', otherwise: 'host and port' },
    ],
    'Where its mail goes': [
      { flag: '--smtp <host:port>', about: 'a mail server, such as MailHog at 127.0.0.1:1025' },
      {
        flag: '--mailbox [port]',
        about: 'its own mail catcher, whose page is at this port (8025 where none is named)',
        otherwise: 'its own, at a free port',
      },
    ],
    'Who administers it': [
      {
        flag: '--admin-key-file <file>',
        about: "a file with the key for the administrator's API",
        otherwise: 'SCIMULATOR_ADMIN_KEY, or a new one',
      },
    ],
  },
  examples: [
    ['scimulator provider', 'as calendly, at port 3000'],
    ['scimulator provider --behaviour rfc --set delete=soft', 'by the RFC, but deletes softly'],
    ['scimulator provider --fault create-without-location', 'with a planted fault'],
  ],
  async act({ flags }, surroundings) {
    const { providerCommand } = await import('../provider-command.ts');
    return providerCommand(flags, surroundings);
  },
});
