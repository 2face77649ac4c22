/** The text of UTF-8 bytes, a byte order mark kept as its first character; undefined where they are no UTF-8. */
export function decodeUtf8(bytes: Buffer): string | undefined {
  const text = bytes.toString('utf8');
  // What is no UTF-8 is read as this character. It may also stand there itself: then only the slow way can tell.
  return text.includes(REPLACEMENT) ? decodeStrictly(bytes) : text;
}

const REPLACEMENT = '\uFFFD';

function decodeStrictly(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The bytes of a text; undefined where it has half a surrogate pair, which no UTF-8 file can hold. */
export function encodeUtf8(text: string): Buffer | undefined {
  return LONE_SURROGATE.test(text) ? undefined : Buffer.from(text, 'utf8');
}

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;
