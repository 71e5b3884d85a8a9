export const issueToken = 'abc';
