await new Promise(() => undefined);
export const findPerson = () => undefined;
