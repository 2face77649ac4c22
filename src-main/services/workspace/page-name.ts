/** Whether a file's name is one of those that can hold questions: of Jekyll's pages, and of its data files in YAML. */
export function isPageName(path: string): boolean {
  const isNamed =
    /\.(?:md|markdown|mkdown|mkdn|mkd|html?)$/i.test(path) || /(?:^|\/)_data\/.*\.ya?ml$/i.test(path);
  return isNamed && !/(?:^|\/)(?:_site|node_modules)\//.test(path);
}
