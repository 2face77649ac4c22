import { eachQuestion, placeOf } from './each-part';
import type { Problem } from './problem';
import type { Rule } from './rule';

export const emptyQuestion: Rule = (document) =>
  eachQuestion(document).flatMap((placed): readonly Problem[] => {
    const { question, range } = placed.question;
    if (question.value.trim() !== '') return [];
    return [
      {
        rule: 'empty-question',
        severity: 'error',
        message: 'This question has no text. Write the question, or remove it.',
        range: question.style === 'missing' ? range : question.range,
        place: placeOf(placed, 'question'),
      },
    ];
  });
