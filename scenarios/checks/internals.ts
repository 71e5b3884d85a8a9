/** What frameworks print when nobody caught the exception: the part of the text that shows it. */
export const internalsIn = (text: string): string | undefined =>
  traces.map((trace) => trace.exec(text)?.[0]).find((hit) => hit !== undefined);

const traces: readonly RegExp[] = [
  // JavaScript, Java, .NET: a frame with its place.
  /\bat [\w$.<>]{1,200} ?\([^()\n"]{1,200}:\d{1,6}(?::\d{1,6})?\)/,
  /\bat [\w.<>`]{1,200}\([^()\n"]{0,200}\) in [^\n"]{1,200}:line \d+/,
  /Traceback \(most recent call last\)/,
  /\bFile \\?"[^"\n]{1,200}\.py\\?", line \d+/,
  /\bgoroutine \d+ \[running\]/,
  /\b(?:java|javax|jakarta|org\.springframework|org\.hibernate)(?:\.\w+)+(?:Exception|Error)\b/,
  /\bSystem(?:\.\w+)*\.\w+Exception\b/,
  /\bSQLSTATE\b|\bORA-\d{5}\b|syntax error at or near/,
  /Fatal error: Uncaught/,
];
