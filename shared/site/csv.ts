/** Reads CSV or TSV with a header line, as `site.data` shows it: a row a mapping, every value a text or null. */
export function readTable(
  text: string,
  separator: ',' | '\t',
): readonly Readonly<Record<string, string | null>>[] {
  const [header, ...rows] = recordsOf(text.replace(/^\uFEFF/, ''), separator);
  if (!header) return [];
  return rows
    .filter((row) => row.length > 1 || row[0] !== null)
    .map((row) => Object.fromEntries(header.map((name, at) => [name ?? '', row[at] ?? null])));
}

/** RFC 4180: a quoted field may hold separators, line ends and doubled quotes. An empty bare field is null. */
function recordsOf(text: string, separator: string): readonly (readonly (string | null)[])[] {
  const records: (string | null)[][] = [];
  let record: (string | null)[] = [];
  let at = 0;
  while (at < text.length) {
    const field = fieldAt(text, at, separator);
    record.push(field.value);
    at = field.end;
    if (text[at] === separator) {
      at += 1;
      if (at < text.length) continue;
      record.push(null);
    }
    at += text.startsWith('\r\n', at) ? 2 : 1;
    records.push(record);
    record = [];
  }
  return records;
}

function fieldAt(text: string, start: number, separator: string): { value: string | null; end: number } {
  if (text[start] !== '"') {
    let end = start;
    while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
    return { value: end === start ? null : text.slice(start, end), end };
  }
  let value = '';
  let at = start + 1;
  while (at < text.length) {
    const quote = text.indexOf('"', at);
    if (quote === -1) return { value: value + text.slice(at), end: text.length };
    value += text.slice(at, quote);
    at = quote + 1;
    if (text[at] !== '"') break;
    value += '"';
    at += 1;
  }
  return { value, end: at };
}
