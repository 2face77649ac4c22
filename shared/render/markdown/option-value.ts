/** A mapping; an empty one for all else. */
export function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

/** `true`, `false`, or a word: every one but `false` means yes. None is no. */
export function flag(value: unknown, unset: boolean): boolean {
  if (value === undefined) return unset;
  if (typeof value !== 'string') return value !== false && value !== null;
  return value !== '' && value.trim().toLowerCase() !== 'false';
}

/** A whole number, or one as a word. */
export function number(value: unknown, unset: number): number {
  const read = typeof value === 'string' ? Number.parseInt(value, 10) : value;
  return typeof read === 'number' && Number.isInteger(read) ? read : unset;
}

export function text(value: unknown, unset: string): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : unset;
}

/** A text; `null` and an empty one say that there is none. */
export function optionalText(value: unknown, unset: string): string | undefined {
  return value === null || value === '' ? undefined : text(value, unset);
}

/** `paragraph_end,no_auto_typographic`, or a list of such names. */
export function words(value: unknown, unset: readonly string[]): readonly string[] {
  if (Array.isArray(value)) return value.map(String);
  return typeof value === 'string' ? value.split(/[\t-\r ]*,[\t-\r ]*/) : unset;
}
