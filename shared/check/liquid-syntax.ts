import type { FaqDocument, ScalarField } from '../faq/document';
import { makeLiquid } from '../render/liquid/create-engine';
import type { SyntaxProblem } from '../render/liquid/parsed-template';
import { parseTemplate } from '../render/liquid/parser';
import { lineColumnAt } from '../text/position';
import { eachQuestion, placeOf } from './each-part';
import { knownByText } from './known-by-text';
import type { Problem, ProblemPlace } from './problem';
import type { Rule } from './rule';
import { sourceRangeOf } from './value-place';

/**
 * Liquid in an answer, a question or the body that does not parse. Tags and filters that only the site's own plugins
 * know are no error.
 */
export const liquidSyntax: Rule = (document) => [
  ...eachQuestion(document).flatMap((placed) => [
    ...fieldProblems(document, placed.question.question, 'question', (range) =>
      placeOf(placed, 'question', range),
    ),
    ...fieldProblems(document, placed.question.answer, 'answer', (range) => placeOf(placed, 'answer', range)),
  ]),
  ...bodyProblems(document),
];

type RangeOfProblem = Pick<SyntaxProblem, 'from' | 'to'>;

function fieldProblems(
  { source }: FaqDocument,
  field: ScalarField,
  name: 'question' | 'answer',
  placed: (range: RangeOfProblem) => ProblemPlace,
): readonly Problem[] {
  return syntaxProblems(field.value).map(({ from, to, message }): Problem => {
    const { line, column } = lineColumnAt(field.value, from);
    return {
      rule: 'liquid-syntax',
      severity: 'error',
      message: `Line ${line}, column ${column} of the ${name}: ${message}`,
      range: sourceRangeOf(source, field, { from, to }),
      place: placed({ from, to }),
    };
  });
}

function bodyProblems({ source, body }: FaqDocument): readonly Problem[] {
  return syntaxProblems(source.slice(body.from, body.to)).map(({ from, to, message }): Problem => {
    const { line, column } = lineColumnAt(source, body.from + from);
    return {
      rule: 'liquid-syntax',
      severity: 'error',
      message: `Line ${line}, column ${column}: ${message}`,
      range: { from: body.from + from, to: body.from + to },
      place: undefined,
    };
  });
}

let shared: ReturnType<typeof makeLiquid> | undefined;

const syntaxProblems = knownByText((text): readonly SyntaxProblem[] => {
  if (!/\{[{%]/.test(text)) return [];
  const liquid = (shared ??= makeLiquid());
  return parseTemplate(liquid, text, undefined).problems.filter(({ from, to }) => {
    const name = /^\{%-?\s*(?:end)?([\w-]+)/.exec(text.slice(from, to))?.[1];
    return name === undefined || CONTINUATIONS.has(name) || name in liquid.tags;
  });
});

const CONTINUATIONS = new Set(['else', 'elsif', 'when']);
