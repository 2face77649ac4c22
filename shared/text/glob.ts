const cache = new Map<string, RegExp>();

/** Ruby's `File.fnmatch` with path names: `*` and `?` stay inside a folder, `**` followed by a slash spans folders. */
export function matchesGlob(glob: string, path: string): boolean {
  let expression = cache.get(glob);
  if (!expression) {
    expression = new RegExp(`^${translate(glob)}$`);
    cache.set(glob, expression);
  }
  return expression.test(path);
}

function translate(glob: string): string {
  return glob.replace(/\*\*\/|\*\*|\*|\?|\{[^{}]*\}|[\\^$.|+()[\]{}]/g, (part) => {
    if (part === '**/') return '(?:[^/]+/)*';
    if (part === '*' || part === '**') return '[^/]*';
    if (part === '?') return '[^/]';
    if (part.startsWith('{') && part.length > 1) {
      return `(?:${part.slice(1, -1).split(',').map(translate).join('|')})`;
    }
    return `\\${part}`;
  });
}
