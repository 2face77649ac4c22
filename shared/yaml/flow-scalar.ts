import { lineEndingOf } from '../text/line';
import { escaped, isPrintable, unescaped } from './characters';
import { isAmbiguousPlain } from './plain-meaning';
import type { ScalarUnit } from './scalar-units';
import type { YamlScalar } from './tree';

type FlowStyle = 'plain' | 'single-quoted' | 'double-quoted';

/** The text as one line in that style; undefined where the style can't carry it. Double quotes carry all. */
export function flowScalar(
  value: string,
  style: FlowStyle,
  place: { readonly flow: boolean },
): string | undefined {
  switch (style) {
    case 'plain':
      return canBePlain(value, place) ? value : undefined;
    case 'single-quoted':
      return isPrintable(value) && !value.includes('\n') ? `'${value.replaceAll("'", "''")}'` : undefined;
    case 'double-quoted':
      return `"${escaped(value)}"`;
  }
}

function canBePlain(value: string, place: { readonly flow: boolean }): boolean {
  return (
    isPrintable(value) &&
    !value.includes('\n') &&
    PLAIN_START.test(value) &&
    !/[ \t]$|:$|:[ \t]|[ \t]#|\t/.test(value) &&
    !/^(?:---|\.\.\.)/.test(value) &&
    !(place.flow && /[,[\]{}]|^[-?:]/.test(value)) &&
    !isAmbiguousPlain(value)
  );
}

const PLAIN_START = /^(?:[^\s\-?:,[\]{}#&*!|>'"%@`]|[-?:](?=[^\s,[\]{}]))/;

/** The units of a plain or quoted scalar's source, its quotes left out; undefined where it has a wrong escape. */
export function flowUnits(source: string, node: YamlScalar): readonly ScalarUnit[] | undefined {
  const quotes = node.style === 'plain' ? 0 : 1;
  const end = node.range.to - quotes;
  const units: ScalarUnit[] = [];
  const pattern =
    UNIT[node.style === 'single-quoted' || node.style === 'double-quoted' ? node.style : 'plain'];
  pattern.lastIndex = node.range.from + quotes;
  while (pattern.lastIndex < end) {
    const from = pattern.lastIndex;
    const found = pattern.exec(source)?.[0];
    const text = found === undefined ? undefined : unitText(found);
    if (found === undefined || text === undefined) return undefined;
    units.push({ from, to: from + found.length, text });
  }
  return units;
}

const FOLD = String.raw`[ \t]*\r?\n(?:[ \t]*\r?\n)*[ \t]*`;

const UNIT: Readonly<Record<FlowStyle, RegExp>> = {
  plain: new RegExp(`${FOLD}|[^]`, 'uy'),
  'single-quoted': new RegExp(`${FOLD}|''|[^]`, 'uy'),
  'double-quoted': new RegExp(
    String.raw`\\\r?\n[ \t]*|${FOLD}|\\x[0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\U[0-9a-fA-F]{8}|\\[^]|[^]`,
    'uy',
  ),
};

function unitText(source: string): string | undefined {
  if (source === "''") return "'";
  if (/^\\\r?\n/.test(source)) return '';
  if (source.startsWith('\\') && source.length > 1) return unescaped(source);
  const breaks = source.match(/\n/g)?.length ?? 0;
  if (breaks === 0) return source;
  return breaks === 1 ? ' ' : '\n'.repeat(breaks - 1);
}

/**
 * How new characters are written inside a scalar that is there already. A line break is written as the fold that
 * stands for it where the scalar has several lines, as an escape in double quotes, and not at all elsewhere.
 */
export function flowEncoder(source: string, node: YamlScalar): (text: string) => string | undefined {
  const own = source.slice(node.range.from, node.range.to);
  const indent = /\n([ \t]*)[^\n]*$/.exec(own)?.[1];
  const broken = (text: string) =>
    indent === undefined
      ? undefined
      : text.replace(/\n+/g, (breaks) => lineEndingOf(own).repeat(breaks.length + 1) + indent);
  return (text) => {
    if (node.style === 'double-quoted') {
      return indent === undefined ? escaped(text) : broken(escaped(text).replaceAll('\\n', '\n'));
    }
    if (!isPrintable(text)) return undefined;
    const quoted = node.style === 'single-quoted' ? text.replaceAll("'", "''") : text;
    return text.includes('\n') ? broken(quoted) : quoted;
  };
}
