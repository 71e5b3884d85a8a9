/** The page's style: the colours and sizes of the reports, light and dark. */
export const style = `:root {
  color-scheme: light dark;
  --page: #f7f7f8; --surface: #fff; --line: #d9dbe0; --ink: #15181e; --ink2: #474d59; --ink3: #626976; --accent: #3451d1;
}
@media (prefers-color-scheme: dark) {
  :root { --page: #0e1014; --surface: #15181e; --line: #2b313b; --ink: #e9ebf0; --ink2: #b3b9c6; --ink3: #939aa9; --accent: #9db0ff; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 1360px; padding: 24px; background: var(--page); color: var(--ink); font: 14px/1.5 system-ui, sans-serif; }
h1 { font-size: 20px; font-weight: 600; margin: 0; overflow-wrap: anywhere; }
h2 { font-size: 15px; font-weight: 600; margin: 24px 0 0; }
header { display: flex; flex-wrap: wrap; gap: 8px 24px; align-items: center; justify-content: space-between; margin-bottom: 16px; }
header p { flex-basis: 100%; margin: 0; }
a { color: var(--accent); }
a:focus-visible, button:focus-visible, input:focus-visible, pre:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
main:focus { outline: none; }
.skip { position: absolute; left: -999px; }
.skip:focus { left: 24px; top: 4px; }
.count, label { color: var(--ink2); }
table { width: 100%; border-collapse: collapse; background: var(--surface); border: 1px solid var(--line); border-radius: 10px; }
th, td { text-align: left; font-weight: 400; padding: 8px 16px; border-top: 1px solid var(--line); overflow-wrap: anywhere; vertical-align: top; }
thead th { border-top: 0; color: var(--ink3); font-size: 12px; }
tbody th { font-weight: 600; min-width: 14em; }
tbody tr:focus-within { box-shadow: inset 3px 0 0 var(--accent); }
time { font-variant-numeric: tabular-nums; color: var(--ink3); white-space: nowrap; }
input, button { font: inherit; min-height: 32px; padding: 0 8px; border: 1px solid var(--ink3); border-radius: 6px; background: var(--surface); color: var(--ink); }
button { cursor: pointer; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 16px; margin: 0 0 16px; }
dt { color: var(--ink3); }
dd { margin: 0; overflow-wrap: anywhere; }
nav { display: flex; gap: 4px 16px; margin: 16px 0; }
nav a { padding: 4px 0; }
nav a[aria-current] { color: var(--ink); font-weight: 600; text-decoration: none; border-bottom: 2px solid var(--accent); }
section { background: var(--surface); border: 1px solid var(--line); border-radius: 10px; padding: 16px; }
pre, code { font: 0.92em/1.5 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere; margin: 0; }
pre.text { font-family: inherit; font-size: 14px; max-width: 52em; }
iframe { width: 100%; height: 60vh; border: 0; background: #fff; }
footer { margin-top: 32px; color: var(--ink3); font-size: 12px; }
@media (max-width: 620px) {
  body { padding: 12px; }
  thead { position: absolute; left: -999px; }
  tr, tbody th, td { display: block; border: 0; padding: 0; }
  tbody tr { padding: 8px 12px; border-top: 1px solid var(--line); }
  .row { display: block; min-height: 40px; }
}
`;
