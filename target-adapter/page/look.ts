/** The look of every page that people see: the reports' colours and sizes, system fonts, one accent, light and dark. */
export const look = `
:root { color-scheme: light dark; --bg: #f7f7f8; --surface: #fff; --sunken: #f1f2f4; --line: #e2e4e9; --line2: #c9cdd6; --ink: #15181e; --ink2: #474d59; --ink3: #626976; --accent: #3451d1; --on-accent: #fff; --pass: #0d7457; --fail: #bd2b1a; --warn: #875500; --skip: #626976; --pass-soft: #e6f5ef; --fail-soft: #fdeeec; --warn-soft: #fcf3df; --warn-bar: #d99a1c; --cut: var(--surface); --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; --mono: ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "Liberation Mono", monospace; }
@media (prefers-color-scheme: dark) { :root { --bg: #0e1014; --surface: #15181e; --sunken: #1b1f27; --line: #272b34; --line2: #3d434f; --ink: #e9ebf0; --ink2: #b3b9c6; --ink3: #939aa9; --accent: #9db0ff; --on-accent: #0e1014; --pass: #45c09a; --fail: #ff8170; --warn: #e3b24c; --skip: #939aa9; --pass-soft: #122a23; --fail-soft: #321a18; --warn-soft: #2c2413; --warn-bar: #d9a436; } }

*, *::before, *::after { box-sizing: border-box; }
html { scroll-padding-top: 16px; text-size-adjust: 100%; }
body { margin: 0; background: var(--bg); color: var(--ink); font: 14px/1.5 var(--sans); font-feature-settings: "tnum"; overflow-wrap: break-word; }
h1, h2, h3, p, ul, dl, dd, pre, fieldset { margin: 0; padding: 0; border: 0; font-weight: inherit; }
ul { list-style: none; }
h1 { font-size: 30px; line-height: 1.25; font-weight: 600; letter-spacing: -0.015em; }
h2 { font-size: 18px; line-height: 1.3; font-weight: 600; letter-spacing: -0.01em; }
h1, h2, bdi, code { overflow-wrap: anywhere; }
p { max-width: 64em; color: var(--ink2); }
a { color: var(--accent); text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 3px; }
b { font-weight: 600; }
code, pre { font: 0.92em/1.5 var(--mono); font-variant-ligatures: none; }
time { white-space: nowrap; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 6px; }
[hidden] { display: none !important; }

.skip-link { position: absolute; left: 8px; top: -80px; z-index: 30; display: flex; align-items: center; min-height: 40px; padding: 0 14px; background: var(--surface); border: 1px solid var(--line2); border-radius: 6px; }
.skip-link:focus { top: 8px; }
.bar { background: var(--surface); border-bottom: 1px solid var(--line); }
.bar > div { max-width: 1120px; min-height: 56px; margin: 0 auto; padding: 8px 24px; display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 8px 20px; }
.brand { display: flex; align-items: center; gap: 9px; min-height: 40px; min-width: 0; font-weight: 600; color: var(--ink); text-decoration: none; }
.brand span { font-weight: 400; color: var(--ink3); }
main { max-width: 1120px; margin: 0 auto; padding: 36px 24px 64px; }
main:focus { outline: none; }
.card { background: var(--surface); border: 1px solid var(--line); border-radius: 10px; padding: 20px 24px 24px; margin-top: 16px; }
.stack > * + * { margin-top: 16px; }
.stack > h2 + * { margin-top: 12px; }
.stack > h2 + p { margin-top: 4px; }
.row { display: flex; flex-wrap: wrap; gap: 8px; align-items: end; }
.row > .grow { flex: 1 1 16rem; min-width: 0; }
.note { color: var(--ink3); font-size: 13px; }

label { display: block; font-weight: 600; margin-bottom: 4px; }
input, select, button, .button { font: inherit; min-height: 40px; max-width: 100%; padding: 0 14px; border: 1px solid var(--line2); border-radius: 6px; background: var(--surface); color: var(--ink); }
input, select { border-color: var(--ink3); padding: 0 10px; }
input { width: 100%; }
input[readonly] { font-family: var(--mono); font-size: 13px; background: var(--sunken); border-color: var(--line2); }
::placeholder { color: var(--ink3); opacity: 1; }
button, .button { cursor: pointer; display: inline-flex; align-items: center; justify-content: center; gap: 8px; text-decoration: none; white-space: nowrap; }
button:hover, .button:hover { border-color: var(--ink3); }
button.main { background: var(--accent); border-color: var(--accent); color: var(--on-accent); font-weight: 600; }
button.main:hover { border-color: var(--ink); }
button.grave, .button.grave { color: var(--fail); }
button.grave:hover, .button.grave:hover { border-color: var(--fail); }

.mark { flex: none; width: 16px; height: 16px; vertical-align: -3px; margin-right: 8px; }
.mark.pass { color: var(--pass); } .mark.fail { color: var(--fail); } .mark.warn { color: var(--warn); } .mark.skip { color: var(--skip); }
.code-point { font: 600 12px/1 var(--mono); padding: 0 3px; border: 1px solid var(--warn-bar); border-radius: 3px; background: var(--warn-soft); color: var(--ink); white-space: nowrap; }
.cut { color: var(--ink3); }

table { width: 100%; border-collapse: collapse; }
caption { text-align: left; color: var(--ink3); font-size: 13px; padding: 4px 0; }
th, td { text-align: left; font-weight: 400; vertical-align: baseline; padding: 12px 16px 12px 0; border-top: 1px solid var(--line); }
th:last-child, td:last-child { padding-right: 0; }
thead th { border-top: 0; padding-top: 4px; padding-bottom: 6px; color: var(--ink3); font-size: 13px; white-space: nowrap; }
tbody th { font-weight: 600; }
.wide { width: 30%; }

@media (max-width: 700px) {
  .bar > div { padding: 8px 16px; }
  main { padding: 24px 16px 48px; }
  h1 { font-size: 24px; }
  .card { padding: 16px; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table, caption, tbody, tr, tbody th, td { display: block; }
  tbody th, td { border: 0; padding: 2px 0; }
  tr { border-top: 1px solid var(--line); padding: 12px 0; }
  td { display: grid; grid-template-columns: 84px minmax(0, 1fr); gap: 12px; align-items: baseline; }
  td::before { content: attr(data-title); color: var(--ink3); font-size: 13px; }
}
`;
