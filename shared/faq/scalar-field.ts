import type { TextRange } from '../text/range';
import { printedText } from '../yaml/data';
import { inheritedValue, type YamlNode } from '../yaml/tree';
import type { ScalarField } from './document';

/** A value as a form's field has it. */
export function scalarField(node: YamlNode): ScalarField {
  const value = node.kind === 'alias' ? node.target : node;
  const text = value?.kind === 'scalar' ? printedText(value) : '';
  if (node.kind === 'alias') return { value: text, range: node.range, style: 'alias', name: node.name };
  const field: ScalarField = {
    value: text,
    range: node.range,
    style: node.kind === 'scalar' ? node.style : 'plain',
  };
  return node.anchor === undefined ? field : { ...field, name: node.anchor };
}

/** The text that a mapping takes from others for a key it does not have itself; '' where that is none. */
export function inheritedText(map: YamlNode, key: string): string {
  const value = inheritedValue(map, key);
  return value?.kind === 'scalar' ? printedText(value) : '';
}

/** The field of a key that is not there. */
export function missingField(at: number, value = ''): ScalarField {
  return { value, range: { from: at, to: at }, style: 'missing' };
}

export function movedField(field: ScalarField, by: number): ScalarField {
  const range: TextRange = { from: field.range.from + by, to: field.range.to + by };
  return { ...field, range };
}
