import type { YamlSyntaxError } from '../yaml/read-yaml';

/** What a YAML error means, in words for somebody who writes pages and not parsers. */
export function syntaxMessage(error: YamlSyntaxError): string {
  return MESSAGES[error.code] ?? `The page’s front matter can’t be read here: ${error.message}.`;
}

const MESSAGES: Readonly<Record<string, string>> = {
  BAD_INDENT: 'This line is not indented as the lines around it. Line it up with the key it belongs to.',
  TAB_AS_INDENT: 'This line is indented with a tab. Use spaces instead.',
  MISSING_CHAR: 'A closing quote or bracket, or the space behind a colon, is missing here.',
  MULTILINE_IMPLICIT_KEY:
    'This line reads as a key over several lines. A colon or the indentation is missing, or a quote is not closed.',
  BLOCK_AS_IMPLICIT_KEY: 'A colon with a space behind it stands inside a value. Put the value in quotes.',
  BLOCK_IN_FLOW: 'A list or a block can’t stand inside brackets.',
  UNEXPECTED_TOKEN: 'This does not belong here. A quote, a dash or a colon before it may be wrong.',
  BAD_DQ_ESCAPE:
    'A backslash in double quotes starts an escape, and this is none. Write two backslashes for one.',
  BAD_SCALAR_START: 'A value can’t start with this character unless it is in quotes.',
  BAD_ALIAS: 'The name behind the asterisk is not written as a name can be.',
  DUPLICATE_KEY: 'This key stands twice.',
};
