import { Parser, TagToken, Tokenizer, TokenKind, type Liquid, type TopLevelToken } from 'liquidjs';
import { BrokenTag } from '../tags/broken';
import type { ParsedTemplate, SyntaxProblem } from './parsed-template';
import { isOutputToken, parseOutput, type OutputToken } from './output';

/**
 * Parses a template and goes on after a syntax error: the wrong tag stands for nothing, what follows counts. A block
 * that is never closed is taken out alone, its content stays.
 */
export function parseTemplate(liquid: Liquid, text: string, file: string | undefined): ParsedTemplate {
  const parser = new RecoveringParser(liquid);
  const tokens = tokensOf(liquid, text, file, parser.problems);
  return { templates: parser.parseTokens(tokens), problems: parser.problems };
}

/** To Ruby an output ends at the first `}}`, in quotes or not. */
class TemplateTokenizer extends Tokenizer {
  override readToDelimiter(delimiter: string): number {
    return super.readToDelimiter(delimiter);
  }
}

class RecoveringParser extends Parser {
  readonly problems: SyntaxProblem[] = [];
  readonly #liquid: Liquid;

  constructor(liquid: Liquid) {
    super(liquid);
    this.#liquid = liquid;
  }

  override parseToken(token: TopLevelToken, remaining: TopLevelToken[]): ReturnType<Parser['parseToken']> {
    if (token.kind === TokenKind.HTML) return super.parseToken(token, remaining);
    const following = [...remaining];
    const problemCount = this.problems.length;
    try {
      if (isOutputToken(token)) return this.#parseOutput(token);
      return super.parseToken(token, remaining);
    } catch (error) {
      remaining.splice(0, remaining.length, ...following);
      this.problems.splice(problemCount);
      this.problems.push({
        message: wordsOf(error, token),
        severity: 'error',
        from: token.begin,
        to: token.end,
      });
      return new BrokenTag(token, this.#liquid);
    }
  }

  #parseOutput(token: OutputToken): ReturnType<Parser['parseToken']> {
    if (token.input.slice(...token.contentRange).includes('}'))
      throw new Error('to Ruby it ends at its first curly bracket');
    const { output, isLax } = parseOutput(token, this.#liquid);
    if (isLax) {
      const message = `${shownSource(token)} is not valid Liquid. Jekyll guesses what it means and warns; so does this preview.`;
      this.problems.push({ message, severity: 'warning', from: token.begin, to: token.end });
    }
    return output;
  }
}

/**
 * The tokens of a template. Where a delimiter is opened and never closed, a text of the same length stands in for it
 * so that the rest can be read.
 */
function tokensOf(
  liquid: Liquid,
  text: string,
  file: string | undefined,
  problems: SyntaxProblem[],
): TopLevelToken[] {
  let input = text;
  for (let tries = 0; tries < 20; tries += 1) {
    try {
      const tokenizer = new TemplateTokenizer(input, liquid.options.operators, file);
      const tokens = tokenizer.readTopLevelTokens(liquid.options);
      if (input !== text) for (const token of tokens) token.input = text;
      for (const token of tokens) if (token instanceof TagToken) readName(token);
      return tokens;
    } catch (error) {
      const at = unclosedAt(error, input);
      if (at === undefined) throw error;
      problems.push({
        message: unclosed(text, at),
        severity: 'error',
        from: at,
        to: Math.min(text.length, at + 2),
      });
      input = `${input.slice(0, at)}\uFFFC\uFFFC${input.slice(at + 2)}`;
    }
  }
  const tokens = new TemplateTokenizer(
    input.replace(/\{(?=[{%])/g, '\uFFFC'),
    liquid.options.operators,
    file,
  );
  return tokens.readTopLevelTokens(liquid.options).map((token) => Object.assign(token, { input: text }));
}

/** A tag's name is of letters, digits and underscores; what stands right behind it is its markup. */
function readName(token: TagToken): void {
  const found = /^\s*(\w+)\s*/.exec(token.input.slice(...token.contentRange));
  if (!found || found[1] === token.name) return;
  const args = token.input.slice(token.contentRange[0] + found[0].length, token.contentRange[1]);
  Object.assign(token, { name: found[1], args });
}

/** Where the delimiter stands that is never closed; of a `raw` without its end, the tag that opens it. */
function unclosedAt(error: unknown, input: string): number | undefined {
  const isRaw = error instanceof Error && error.message.startsWith('raw ');
  const opening = isRaw ? [...input.matchAll(/\{%-?\s*raw\b/g)].at(-1) : undefined;
  return opening?.index ?? offsetOf(error);
}

function offsetOf(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('token' in error)) return undefined;
  const { token } = error;
  if (typeof token !== 'object' || token === null || !('begin' in token)) return undefined;
  return typeof token.begin === 'number' ? token.begin : undefined;
}

function unclosed(text: string, at: number): string {
  const opening = text.slice(at, at + 2);
  if (/^\{%-?\s*raw\b/.test(text.slice(at)))
    return 'This {% raw %} is never closed by {% endraw %}. It is shown as it stands.';
  const closing = opening === '{{' ? '}}' : '%}';
  return `This ${opening} is never closed by ${closing}. It is shown as it stands.`;
}

function wordsOf(error: unknown, token: TopLevelToken): string {
  const raw = error instanceof Error ? error.message.replace(/, line:\d+.*$/s, '') : String(error);
  const shown = shownSource(token);
  const missing = /tag "(.*)" not found/.exec(raw);
  if (missing) {
    const name = missing[1] ?? '';
    return /^end|^else$|^elsif$|^when$/.test(name)
      ? `${shown} closes or continues nothing: its opening tag is missing.`
      : `The tag “${name}” is not known to this preview; it shows nothing.`;
  }
  if (/not closed/.test(raw)) return `${shown} is never closed. It is left out, what follows is shown.`;
  return `${shown} is not valid Liquid and shows nothing (${raw}).`;
}

function shownSource(token: TopLevelToken): string {
  const source = token.getText().replace(/\s+/g, ' ');
  return source.length > 60 ? `${source.slice(0, 57)}...` : source;
}
