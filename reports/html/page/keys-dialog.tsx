import type { JSX, RefObject } from 'preact';

const keys = [
  [['j', 'k'], 'next, previous result'],
  [['/'], 'search'],
  [['f'], 'what is red only'],
  [['x'], 'clear the filter'],
  [['c'], 'copy the curl line'],
  [['t'], 'light or dark'],
  [['?'], 'this list'],
  [['Esc'], 'leave the search, close this'],
] as const;

export function KeysDialog({ dialog }: { readonly dialog: RefObject<HTMLDialogElement | null> }): JSX.Element {
  return (
    <dialog ref={dialog} aria-labelledby="keys-title">
      <h2 id="keys-title">Keyboard</h2>
      <dl>
        {keys.map(([names, act]) => (
          <div key={act}>
            <dt>
              {names.map((name) => (
                <kbd key={name}>{name}</kbd>
              ))}
            </dt>
            <dd>{act}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit">Close</button>
      </form>
    </dialog>
  );
}
