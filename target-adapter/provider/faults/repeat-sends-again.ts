import { defineFault } from '../fault.ts';

export const repeatSendsAgain = defineFault({
  id: 'repeat-sends-again',
  title: 'Each repetition of a pending change sends another mail',
  caughtBy: ['email/no-second-mail'],
  policies: (correct) => ({
    ...correct,
    address: { ...correct.address, onRepeat: () => 'send-again' },
  }),
});
