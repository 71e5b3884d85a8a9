import { defineFault } from '../fault.ts';

export const etagChangesByItself = defineFault({
  id: 'etag-changes-by-itself',
  title: 'Each look at a resource shows another version',
  caughtBy: ['versions/follow-change'],
  policies(correct) {
    let looks = 0;
    return {
      ...correct,
      scim: {
        ...correct.scim,
        version() {
          looks += 1;
          return `W/"${looks}"`;
        },
      },
    };
  },
});
