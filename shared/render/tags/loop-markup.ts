import { FRAGMENT, readExpression, type Expression } from '../liquid/expression';
import { NotStrictError, StrictReader, strictlyOr } from '../liquid/strict-reader';

/** What a loop's tag says: `item in list reversed limit: 2 offset: 1`. */
export interface LoopMarkup {
  readonly variable: string;
  readonly collection: Expression;
  /** The variable's and the list's names: loops of the same name go on with `offset: continue`. */
  readonly name: string;
  readonly isReversed: boolean;
  /** `limit`, `offset`, `cols`; `continue` for an offset that goes on where the last loop stopped. */
  readonly options: ReadonlyMap<string, Expression | 'continue'>;
}

/** Reads a loop's markup, strictly first, then in Liquid's lax way. Throws where it names no list. */
export function readLoopMarkup(markup: string): LoopMarkup {
  return strictlyOr(
    () => readStrictly(markup),
    () => readLaxly(markup),
  ).value;
}

function readStrictly(markup: string): LoopMarkup {
  const reader = new StrictReader(markup);
  const variable = reader.name();
  if (!reader.takes('in')) throw new NotStrictError();
  const collection = reader.expression();
  const isReversed = reader.takes('reversed');
  const options = new Map<string, Expression | 'continue'>();
  for (let label = reader.label(); label !== undefined; label = reader.label()) {
    if (label !== 'limit' && label !== 'offset') throw new NotStrictError();
    options.set(label, readOption(label, reader.expression()));
  }
  reader.end();
  return loopMarkup(variable, collection, isReversed, options);
}

const LAX_LOOP = new RegExp(
  String.raw`^[\t-\r ]*([\w-]+)[\t-\r ]+in[\t-\r ]+((?:${FRAGMENT})+)[\t-\r ]*(reversed)?`,
);
const OPTION = new RegExp(String.raw`(\w[\w-]*)[\t-\r ]*:[\t-\r ]*(${FRAGMENT})`, 'g');

/** Only a `reversed` right behind the list counts. */
function readLaxly(markup: string): LoopMarkup {
  const found = LAX_LOOP.exec(markup);
  if (!found) throw new Error('a loop reads {% for item in list %}');
  const [, variable = '', collection = '', reversed] = found;
  const options = [...markup.matchAll(OPTION)].map(
    ([, name = '', value = '']) => [name, readOption(name, value)] as const,
  );
  return loopMarkup(variable, collection, reversed !== undefined, new Map(options));
}

function readOption(name: string, value: string): Expression | 'continue' {
  return name === 'offset' && value === 'continue' ? 'continue' : readExpression(value);
}

function loopMarkup(
  variable: string,
  collection: string,
  isReversed: boolean,
  options: LoopMarkup['options'],
): LoopMarkup {
  const name = `${variable}-${collection}`;
  return { variable, collection: readExpression(collection), name, isReversed, options };
}
