import { Tokenizer, Value, type Liquid } from 'liquidjs';
import { RubyFloat } from '../../yaml/ruby-value';

/** An expression with filters, its literals read as Ruby's Liquid reads them. Throws where it is not valid. */
export function readExpression(text: string, liquid: Liquid): Value {
  const tokenizer = new RubyTokenizer(text, liquid.options.operators);
  return new Value(tokenizer.readFilteredValue(), liquid);
}

type NumberToken = NonNullable<ReturnType<Tokenizer['readNumber']>>;
type QuotedToken = NonNullable<ReturnType<Tokenizer['readQuoted']>>;

class RubyTokenizer extends Tokenizer {
  /** `7.0` is a float, whose divisions leave fractions. */
  override readNumber(): NumberToken | undefined {
    const token = super.readNumber();
    const isWholeFloat = token?.getText().includes('.') && Number.isInteger(token.content);
    return token && isWholeFloat ? Object.assign(token, { content: new RubyFloat(token.content) }) : token;
  }

  /** A backslash means nothing: `"\n"` is two characters, and the next quote of the kind ends the text. */
  override readQuoted(): QuotedToken | undefined {
    this.skipBlank();
    const begin = this.p;
    const quote = this.peek();
    const end = quote === '"' || quote === "'" ? this.input.indexOf(quote, begin + 1) : -1;
    const content = this.input.slice(begin + 1, Math.max(begin + 1, end));
    if (end === -1) return undefined;
    if (!content.includes('\\')) return super.readQuoted();
    this.p = end + 1;
    const token = new Tokenizer('""').readQuoted();
    return token && Object.assign(token, { input: this.input, begin, end: end + 1, content });
  }
}
