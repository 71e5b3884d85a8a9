/**
 * What a page cannot do without a script: copying; a form sent twice by a double click counts once; a page that the
 * browser kept from before is asked for anew, so that it shows neither a token nor an organization after signing out.
 */
export const script = `
for (const button of document.querySelectorAll('button[data-copy]')) {
  button.hidden = false;
  button.addEventListener('click', async () => {
    const field = document.getElementById(button.dataset.copy);
    const said = document.getElementById(button.dataset.copy + '-copied');
    try {
      await navigator.clipboard.writeText(field.value);
      said.textContent = 'Copied.';
    } catch {
      field.select();
      said.textContent = 'Selected: press Ctrl+C to copy.';
    }
  });
}
const sentAt = new WeakMap();
document.addEventListener('submit', (event) => {
  if (event.timeStamp - (sentAt.get(event.target) ?? -Infinity) < 5000) event.preventDefault();
  else sentAt.set(event.target, event.timeStamp);
});
addEventListener('pageshow', (event) => {
  if (event.persisted) location.reload();
});
`;
