import { anchorsOf } from './anchors';
import type { Problem } from './problem';
import type { Rule } from './rule';

/** An anchor without any character. */
export const emptyAnchor: Rule = (document) =>
  anchorsOf(document).flatMap(({ of, field, range, place }): readonly Problem[] => {
    if (field === undefined || field.value !== '') return [];
    const message = `The anchor of this ${of} is empty, so that no page can link to it. Give it a name.`;
    return [{ rule: 'empty-anchor', severity: 'error', message, range, place }];
  });
