const FRAGMENT = /"[^"]*"|'[^']*'|[^\s,|"'():]+(?:\([^)]*\))?|\([^)]*\)/;
const FILTER_ARGUMENTS = /(?::|,)\s*((?:[\w-]+\s*:\s*)?(?:"[^"]*"|'[^']*'|[^\s,|"':]+))/g;

/**
 * What Ruby's Liquid makes of an expression that its strict parser refuses (Jekyll's `error_mode` is `warn`): the
 * first value, then of each filter its name and the arguments that can be found. Undefined where nothing can be.
 */
export function laxExpression(markup: string): string | undefined {
  const [head = '', ...filters] = splitAtPipes(markup);
  const value = FRAGMENT.exec(head)?.[0];
  if (value === undefined) return undefined;
  const parts = filters.flatMap((filter) => {
    const name = /[\w-]+/.exec(filter)?.[0];
    if (name === undefined) return [];
    const rest = filter.slice(filter.indexOf(name) + name.length);
    const values = [...rest.matchAll(FILTER_ARGUMENTS)].map((found) => found[1] ?? '');
    return [values.length === 0 ? name : `${name}: ${values.join(', ')}`];
  });
  return [value.trim(), ...parts].join(' | ');
}

function splitAtPipes(markup: string): readonly string[] {
  return markup.match(/(?:"[^"]*"|'[^']*'|[^|"']|["'])+/g) ?? [];
}
