import { eachTopic, placeOf } from './each-part';
import type { Problem } from './problem';
import type { Rule } from './rule';

export const emptyTopic: Rule = (document) =>
  eachTopic(document).flatMap((placed): readonly Problem[] => {
    const { title, range } = placed.topic;
    if (title.value.trim() !== '') return [];
    return [
      {
        rule: 'empty-topic',
        severity: 'warning',
        message: 'This topic has no title. Give it one, so that readers see what its questions are about.',
        range: title.style === 'missing' ? range : title.range,
        place: placeOf(placed, 'topic'),
      },
    ];
  });
