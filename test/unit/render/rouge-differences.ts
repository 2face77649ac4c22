/** Code, by language and name, that is not yet marked as the real Rouge marks it, with the reason. */
export const rougeDifferences: Readonly<Record<string, string>> = {
  'javascript/analytics': 'a tag of HTML in JavaScript ends in an error of Rouge',
};
