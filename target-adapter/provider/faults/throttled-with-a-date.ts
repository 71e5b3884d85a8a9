import { refusing } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const throttledWithADate = defineFault({
  id: 'throttled-with-a-date',
  title: 'A client that is told to wait is given a date',
  caughtBy: ['always/retry-after-seconds'],
  remembering() {
    let reads = 0;
    return (request, response) => {
      if (request.method !== 'GET' || !/^\/Users\/./.test(request.path)) return response;
      reads += 1;
      if (reads !== 2) return response;
      const date = 'Thu, 01 Jan 1970 00:00:00 GMT';
      const late = refusing(response, 429, 'Not now.');
      return { ...late, headers: { ...late.headers, date, 'retry-after': date } };
    };
  },
});
