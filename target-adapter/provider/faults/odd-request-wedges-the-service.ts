import { defineFault } from '../fault.ts';
import { comparing } from '../filter-mistake.ts';

export const oddRequestWedgesTheService = defineFault({
  id: 'odd-request-wedges-the-service',
  title: 'After a filter with a character that no text may hold nobody can be read any more',
  caughtBy: ['errors/works-afterwards'],
  policies(correct) {
    let isWedged = false;
    return {
      ...correct,
      scim: {
        ...correct.scim,
        readFilter: (filter) =>
          comparing(filter, (part) => {
            isWedged ||= part.value === '\u0000';
            return part;
          }),
      },
      account: {
        ...correct.account,
        isReadable: (account, generation, by) => !isWedged && correct.account.isReadable(account, generation, by),
      },
    };
  },
});
