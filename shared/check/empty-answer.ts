import { eachQuestion, placeOf } from './each-part';
import type { Problem } from './problem';
import type { Rule } from './rule';

export const emptyAnswer: Rule = (document) =>
  eachQuestion(document).flatMap((placed): readonly Problem[] => {
    const { answer, range } = placed.question;
    if (answer.value.trim() !== '') return [];
    return [
      {
        rule: 'empty-answer',
        severity: 'error',
        message: 'This question has no answer. Write one, or remove the question.',
        range: answer.style === 'missing' ? range : answer.range,
        place: placeOf(placed, 'answer'),
      },
    ];
  });
