/** `scimulator --help`: one screen of 80 × 24, an example first. */
export const helpText = `Scimulator rehearses a SCIM integration before customers do.

  scimulator run                          the embedded provider, every dialect
  scimulator run --target staging         a target of scimulator.config.yaml
  scimulator run --target staging --idp entra --only 'email-*'

Try        run         run scenarios against a target and say pass or fail
           list        list scenarios, requirements, dialects, faults, targets
           explain     tell what an id means and what to do about it
           map         show what an attribute mapping makes of a person
Listen     record      stand between an identity provider and a target
           judge       judge exchanges that were recorded elsewhere
Serve      provider    the reference provider, with its administrator's page
           mailbox     the mail catcher, with MailHog's API
Reports    report      make other formats from a run log
Tidy       cleanup     remove what an ended run left in a target

Exit code  0 gate passed, 1 gate failed, 2 wrong usage or configuration,
           3 the target could not be reached, or not all judged, 130 interrupted

scimulator COMMAND --help    flags and examples of one command
`;
