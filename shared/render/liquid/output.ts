import { Output, type Context, type Emitter, type Liquid, type TopLevelToken } from 'liquidjs';
import { printedWithLines } from './answer-lines';
import { evaluateFiltered, readFilteredValue, type FilteredValue } from './filtered-value';
import { stateOf } from './render-state';
import { outputText } from '../../yaml/ruby-text';

export type OutputToken = ConstructorParameters<typeof Output>[0];

/** `{{ ... }}`, written as Ruby writes it. */
export class RubyOutput extends Output {
  readonly #value: FilteredValue;

  constructor(token: OutputToken, value: FilteredValue, liquid: Liquid) {
    super(standIn(token), liquid);
    this.token = token;
    this.#value = value;
  }

  override render(context: Context, emitter: Emitter): IterableIterator<unknown> {
    const text = outputText(evaluateFiltered(this.#value, context));
    emitter.write(printedWithLines(stateOf(context), text));
    const { onAnswer, question, answerKey } = stateOf(context);
    if (onAnswer && question?.target.itemIndex !== undefined && this.#prints(answerKey)) {
      onAnswer(question.target, text);
    }
    return [].values();
  }

  /** Whether the expression reads a property of that name, and makes it Markdown or nothing else. */
  #prints(key: string): boolean {
    const expression = this.token.getText();
    if (!new RegExp(`[\\w\\]]\\s*(?:\\.${key}|\\[["']${key}["']\\])(?![\\w-])`).test(expression))
      return false;
    return this.#value.filters.every(
      ({ name }) => !/^(?:strip_html|truncate|truncatewords|jsonify|size|escape)$/.test(name),
    );
  }
}

/** Parses an output, in Liquid's lax way where the strict one refuses it. An empty one writes nothing. */
export function parseOutput(
  token: OutputToken,
  liquid: Liquid,
): { readonly output: Output; readonly isLax: boolean } {
  const { value, isLax } = readFilteredValue(token.input.slice(...token.contentRange));
  return { output: new RubyOutput(token, value, liquid), isLax };
}

export function isOutputToken(token: TopLevelToken): token is OutputToken {
  return 'contentRange' in token && !('name' in token);
}

/** The constructor parses with liquidjs's own tokenizer: it is given a token of the same place that reads `nil`. */
function standIn(token: OutputToken): OutputToken {
  const contentRange: [number, number] = [0, 3];
  return Object.assign(Object.create(token) as OutputToken, { input: 'nil', contentRange });
}
