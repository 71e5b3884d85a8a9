export const issueTokens = () => ({ token: 'abc' });
