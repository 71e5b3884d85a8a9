import { createHash } from 'node:crypto';

/** The look of every page of the provider: system fonts, one accent, light and dark. */
export const style = `
:root { color-scheme: light dark; --page: #f7f7f8; --surface: #fff; --sunken: #f1f2f4; --line: #d9dce2; --ink: #15181e; --ink2: #474d59; --ink3: #626976; --accent: #3451d1; --on-accent: #fff; --good: #0d7457; --bad: #bd2b1a; }
@media (prefers-color-scheme: dark) { :root { --page: #0e1014; --surface: #15181e; --sunken: #1b1f27; --line: #2c323d; --ink: #e9ebf0; --ink2: #b3b9c6; --ink3: #939aa9; --accent: #9db0ff; --on-accent: #0e1014; --good: #45c09a; --bad: #ff8170; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 14px/1.5 system-ui, sans-serif; }
main, .bar { max-width: 60rem; margin: 0 auto; padding: 16px; }
.bar { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; justify-content: space-between; color: var(--ink2); }
h1 { font-size: 30px; font-weight: 600; line-height: 1.2; margin: 16px 0 8px; }
h2 { font-size: 20px; font-weight: 600; margin: 0 0 8px; }
p { max-width: 52em; margin: 0 0 12px; color: var(--ink2); }
section { background: var(--surface); border: 1px solid var(--line); border-radius: 10px; padding: 16px 20px; margin: 16px 0; }
a { color: var(--accent); text-decoration: underline; }
label { display: block; font-weight: 600; margin-bottom: 4px; }
.row { display: flex; flex-wrap: wrap; gap: 8px; align-items: end; margin: 8px 0 12px; }
.grow { flex: 1 1 20rem; }
input, select, button { font: inherit; min-height: 40px; padding: 6px 12px; border-radius: 6px; border: 1px solid var(--ink3); background: var(--surface); color: var(--ink); }
input { width: 100%; }
input[type=number] { width: 9rem; }
input[readonly], code { font-family: ui-monospace, monospace; font-size: 0.92em; background: var(--sunken); }
code { padding: 1px 4px; border-radius: 4px; overflow-wrap: anywhere; }
button { cursor: pointer; }
button.main { background: var(--accent); border-color: var(--accent); color: var(--on-accent); font-weight: 600; }
button.grave { color: var(--bad); border-color: var(--bad); }
button:disabled { color: var(--ink3); cursor: not-allowed; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
[role=switch] { display: inline-flex; gap: 10px; align-items: center; }
[role=switch]::before { content: ''; width: 34px; height: 20px; border-radius: 10px; border: 1px solid var(--ink3); background: radial-gradient(circle at 9px 50%, var(--ink3) 6px, transparent 7px) var(--sunken); }
[role=switch][aria-checked=true]::before { border-color: var(--accent); background: radial-gradient(circle at 23px 50%, var(--on-accent) 6px, transparent 7px) var(--accent); }
.message { border-left: 4px solid var(--good); background: var(--surface); padding: 12px 16px; margin: 16px 0; border-radius: 8px; }
.message.refused { border-left-color: var(--bad); }
.message p:last-child { margin: 0; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
caption { text-align: left; color: var(--ink2); padding-bottom: 8px; }
th { text-align: left; color: var(--ink3); font-weight: 600; font-size: 13px; }
th, td { padding: 8px 12px 8px 0; border-bottom: 1px solid var(--line); vertical-align: middle; overflow-wrap: anywhere; }
dl { display: flex; flex-wrap: wrap; gap: 4px 24px; margin: 0 0 12px; }
dt { color: var(--ink3); } dd { margin: 0; font-weight: 600; font-variant-numeric: tabular-nums; }
.skip { position: absolute; left: -999px; } .skip:focus { left: 8px; top: 8px; background: var(--surface); padding: 8px; }
`;

/** Shows the copy buttons, which need a script, and says that something was copied. */
export const script = `
for (const button of document.querySelectorAll('button[data-copy]')) {
  button.hidden = false;
  button.addEventListener('click', async () => {
    const field = document.getElementById(button.dataset.copy);
    const said = document.getElementById('copied');
    try {
      await navigator.clipboard.writeText(field.value);
      said.textContent = 'Copied.';
    } catch {
      field.select();
      said.textContent = 'Selected: press Ctrl+C to copy.';
    }
  });
}
`;

const sourceHash = (source: string): string => `'sha256-${createHash('sha256').update(source).digest('base64')}'`;

/** Nothing is loaded; only our own style and script run; forms go to ourselves; nobody frames the page. */
export const pageHeaders: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; style-src ${sourceHash(style)}; script-src ${sourceHash(script)}; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  'cache-control': 'no-store',
  // Not no-referrer: with it a browser posts the page's own forms with `Origin: null`.
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
};
