import type { TextRange } from '../text/range';
import { printedText } from '../yaml/data';
import type { YamlNode } from '../yaml/tree';
import type { ScalarField } from './document';

/** A value as a form's field has it. */
export function scalarField(node: YamlNode): ScalarField {
  const value = node.kind === 'alias' ? node.target : node;
  const text = value?.kind === 'scalar' ? printedText(value) : '';
  if (node.kind === 'alias') return { value: text, range: node.range, style: 'alias' };
  return { value: text, range: node.range, style: node.kind === 'scalar' ? node.style : 'plain' };
}

/** The field of a key that is not there. */
export function missingField(at: number): ScalarField {
  return { value: '', range: { from: at, to: at }, style: 'missing' };
}

export function movedField(field: ScalarField, by: number): ScalarField {
  const range: TextRange = { from: field.range.from + by, to: field.range.to + by };
  return { value: field.value, range, style: field.style };
}
