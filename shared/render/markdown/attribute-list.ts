/**
 * What stands in `{: ... }`: classes, an id, keys with values, and names of lists defined elsewhere
 * (`{:name: ... }`), in the order they were written.
 */
export type AttributeList = readonly AttributeEntry[];

export type AttributeEntry =
  | { readonly kind: 'value'; readonly name: string; readonly value: string }
  | { readonly kind: 'reference'; readonly name: string };

/** Names with their values, in the order they are to be written. */
export type Attributes = Map<string, string>;

const ENTRY =
  /(?:^|[\t-\r ])(?:(\w[\w-]*)=("|')((?:\\\}|\\\2|[^}])*?)\2|(\w[\w-]*)|((?:#[A-Za-z][\w:-]*|\.[^\t-\r .#]+)+))(?=[\t-\r ]|$)/g;

/** The text between `{:` and `}` as a list. What is neither class, id, key nor name is left out. */
export function readAttributeList(text: string): AttributeList {
  return [...text.matchAll(ENTRY)].flatMap(
    ([, key, quote, value = '', name, short = '']): AttributeEntry[] => {
      if (key !== undefined)
        return [
          keyEntry(
            key,
            value.replace(/\\([}"'])/g, (escaped, mark) => (mark === '}' || mark === quote ? mark : escaped)),
          ),
        ];
      return name === undefined ? shortEntries(short) : [{ kind: 'reference', name }];
    },
  );
}

/**
 * Adds a list to an element's attributes: what other lists say first, then its own. Classes come together, of all else
 * the last one counts.
 */
export function applyAttributeList(
  attributes: Attributes,
  list: AttributeList,
  definitions: ReadonlyMap<string, AttributeList>,
  depth = 0,
): void {
  for (const entry of list) {
    if (entry.kind === 'reference' && depth < 10) {
      applyAttributeList(attributes, definitions.get(entry.name) ?? [], definitions, depth + 1);
    }
  }
  for (const entry of list) {
    if (entry.kind === 'value') addAttribute(attributes, entry.name, entry.value);
  }
}

export function addAttribute(attributes: Attributes, name: string, value: string): void {
  const known = attributes.get(name);
  attributes.set(name, name === 'class' && known !== undefined && known !== '' ? `${known} ${value}` : value);
}

/** The names of other lists that a list gives: `toc` of `{:toc}`. */
export function hasReference(list: AttributeList, name: string): boolean {
  return list.some((entry) => entry.kind === 'reference' && entry.name === name);
}

function keyEntry(name: string, value: string): AttributeEntry {
  return { kind: 'value', name, value };
}

/** `.a`, `#b` and several of them in one word: `.a.b#c`. */
function shortEntries(word: string): AttributeEntry[] {
  return [...word.matchAll(/#([A-Za-z][\w:-]*)|\.([^\t-\r .#]+)/g)].map(([, id, name = '']) =>
    id === undefined ? keyEntry('class', name) : keyEntry('id', id),
  );
}
