export const comparisonPage = () => '';
