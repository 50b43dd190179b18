/** What can be told of a list of texts although another field, or a part of the list, is wrong. */
export const toTexts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
