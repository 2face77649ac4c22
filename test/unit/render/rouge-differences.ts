/** Code, by language and name, that is not yet marked as the real Rouge marks it, with the reason. */
export const rougeDifferences: Readonly<Record<string, string>> = {
  'graphql/types': 'a text in what a directive is told, within a type, is an error of Rouge',
  'graphql/a schema': 'the declaration of a directive is an error of Rouge',
  'javascript/analytics': 'a tag of HTML in JavaScript ends in an error of Rouge',
};
