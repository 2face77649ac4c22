import type { Context } from 'liquidjs';
import { evaluate, FRAGMENT, readExpression, type Expression } from './expression';
import { invokeFilter } from './invoke-filter';
import { StrictReader, strictlyOr } from './strict-reader';

/** A value with the filters that it goes through: what stands in `{{ }}` and behind `assign`. */
export interface FilteredValue {
  /** Undefined where nothing stands there. */
  readonly value: Expression | undefined;
  readonly filters: readonly FilterUse[];
}

export interface FilterUse {
  readonly name: string;
  readonly args: readonly Expression[];
  /** `name: value` parameters, which a filter gets as one mapping behind the others. */
  readonly named: readonly (readonly [name: string, value: Expression])[];
}

/**
 * Reads a value with filters, strictly first, then in Liquid's lax way: the first value that can be made out, of each
 * filter its name and the arguments that can be made out. Jekyll warns of such markup and publishes it.
 */
export function readFilteredValue(markup: string): {
  readonly value: FilteredValue;
  readonly isLax: boolean;
} {
  return strictlyOr(
    () => readStrictly(markup),
    () => readLaxly(markup),
  );
}

export function evaluateFiltered({ value, filters }: FilteredValue, context: Context): unknown {
  let result = value === undefined ? undefined : evaluate(value, context);
  for (const { name, args, named } of filters) {
    // A parameter that is given and is nothing is another thing than none.
    const given = args.map((arg) => evaluate(arg, context) ?? null);
    const options = named.map(([key, one]) => [key, evaluate(one, context)] as const);
    if (options.length > 0) given.push(Object.fromEntries(options));
    result = invokeFilter(context, name, result, given);
  }
  return result;
}

function readStrictly(markup: string): FilteredValue {
  const reader = new StrictReader(markup);
  if (reader.isAtEnd) return { value: undefined, filters: [] };
  const value = readExpression(reader.expression());
  const filters: FilterUse[] = [];
  while (reader.takes('|')) filters.push(readFilter(reader));
  reader.end();
  return { value, filters };
}

function readFilter(reader: StrictReader): FilterUse {
  const name = reader.name();
  const args: Expression[] = [];
  const named: [string, Expression][] = [];
  if (reader.takes(':')) {
    do {
      const label = reader.label();
      const argument = readExpression(reader.expression());
      if (label === undefined) args.push(argument);
      else named.push([label, argument]);
    } while (reader.takes(','));
  }
  return { name, args, named };
}

const FIRST_FRAGMENT = new RegExp(FRAGMENT);
/** What stands between two pipes, which may stand in quotes. */
const BETWEEN_PIPES = new RegExp(String.raw`(?:\s+|${FRAGMENT}|,)+`, 'g');
const ARGUMENT = new RegExp(String.raw`[:,]\s*(?:(\w+)\s*:\s*)?(${FRAGMENT})`, 'g');

function readLaxly(markup: string): FilteredValue {
  const found = FIRST_FRAGMENT.exec(markup);
  if (!found) return { value: undefined, filters: [] };
  const behind = markup.slice(found.index + found[0].length);
  const pipe = behind.indexOf('|');
  const uses = pipe === -1 ? [] : (behind.slice(pipe + 1).match(BETWEEN_PIPES) ?? []);
  return { value: readExpression(found[0]), filters: uses.flatMap(readLaxFilter) };
}

function readLaxFilter(use: string): readonly FilterUse[] {
  const name = /\w+/.exec(use)?.[0];
  if (name === undefined) return [];
  const args: Expression[] = [];
  const named: [string, Expression][] = [];
  for (const [, label, argument = ''] of use.matchAll(ARGUMENT)) {
    if (label === undefined) args.push(readExpression(argument));
    else named.push([label, readExpression(argument)]);
  }
  return [{ name, args, named }];
}
