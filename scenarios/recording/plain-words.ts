/**
 * Words that may stay in a sentence of a target: the RFCs' own, and those in which programs word a refusal. None is the
 * name of a person as far as we know; `will`, `may` and `mark` are, and so are not here.
 */
const plain = new Set(
  `a an the and or not no nor of in on at by to from for with without within than then that this these those it its is are was were be been
being has have had do does did done can cannot could must shall should would as if else when while where which who whose what why how
any all each every other another same different only also already still yet again once more less most least one two both either neither
new old current previous next last first second more many few too very such so but because since until unless before after during above
below between under over into onto out up down off here there you your we our they their
user users group groups resource resources type types schema schemas attribute attributes extension value values member members id ids
name username displayname externalid email emails address addresses phone password active enabled disabled meta version location created
lastmodified resourcetype familyname givenname formatted title department locale manager roles entitlements photos primary work home
mobile display ref operation operations op path filter add replace remove patchop list listresponse totalresults startindex itemsperpage
count sortby sortorder attributes excludedattributes cursor bulk bulkid scim scimtype detail status error errors core enterprise urn ietf
params api messages true false null undefined object array string number boolean integer decimal datetime date time binary reference complex
uniqueness toomany mutability sensitive invalidfilter invalidsyntax invalidpath notarget invalidvalue invalidvers invalidcursor expiredcursor
eq ne co sw ew gt ge lt le pr
request requests response responses answer body header headers content length format json xml html text plain application charset utf http https
url uri query parameter parameters field fields key keys token tokens bearer basic digest oauth credential credentials authorization authentication authenticate
authenticated authorized unauthorized permission permissions scope scopes realm access client server service provider endpoint endpoints
method methods get post put patch delete head options media unsupported supported support implemented
bad forbidden found missing conflict gone precondition failed failure fail payload large entity unprocessable many internal gateway
unavailable timeout timed limit limits rate exceeded throttled quota seat seats license licenses maximum minimum maxresults
exist exists existing exception invalid valid unknown known unique duplicate duplicated taken use used using required require requires optional
empty unassigned allowed allow denied deny refused refuse rejected accepted expected unexpected received sent given provided specified
match matches matching matched multiple several single contains contain include includes including present absent specify
create creates creating update updates updated updating deleted deletes deleting removed removing replaced modify modified modification change
changed changes changing read readonly write writable immutable readwrite returned returns return mutable deactivate deactivated deactivation
activate activated reactivate reactivated suspended pending invited invitation owner organization tenant account accounts directory
successful successfully success completed complete processed process processing perform performed handle handled able unable
please try later contact administrator support see documentation retry check verify make sure
something went wrong happened occurred problem issue cause caused reason message code details
page pages item items result results set size too long short small big
doctype lang div span class style script link body h1 h2 p br pre nginx apache cloudflare
bearertoken oauthbearertoken httpbasic standard scheme schemes based via`.split(/\s+/),
);

export const isPlainWord = (word: string): boolean => plain.has(word.toLowerCase());
