import type { TextRange } from '../../text/range';
import { frontMatterOf } from '../../yaml/front-matter';
import { readYaml, type ReadYaml } from '../../yaml/read-yaml';
import type { YamlMap } from '../../yaml/tree';

/**
 * One file of a folder in which each file is a question: what its front matter says, and its body, which is the
 * answer. All offsets are of the file's own text.
 */
export interface Member {
  readonly name: string;
  readonly text: string;
  /** Undefined for a file without front matter, which is no question. */
  readonly parts: MemberParts | undefined;
  /** Whether the text opens a front matter that it never closes. */
  readonly unclosed: boolean;
}

export interface MemberParts {
  readonly yaml: TextRange;
  readonly body: TextRange;
  readonly read: ReadYaml;
  /** Undefined where the front matter holds nothing, or no keys. */
  readonly map: YamlMap | undefined;
  readonly answer: BodyText;
}

/** A body as the text of an answer. */
export interface BodyText {
  /** The body without the blank line that it begins with and the line break that it ends with; its breaks are `\n`. */
  readonly value: string;
  /** Where it stands. */
  readonly range: TextRange;
}

export function readMember(name: string, text: string): Member {
  const parts = frontMatterOf(text);
  if (!parts) return { name, text, parts: undefined, unclosed: /^\uFEFF?---[ \t]*(?:\r?\n|$)/.test(text) };
  const read = readYaml(text, parts.yaml);
  const map = read.root?.kind === 'map' ? read.root : undefined;
  return { name, text, unclosed: false, parts: { ...parts, read, map, answer: bodyText(text, parts.body) } };
}

function bodyText(text: string, body: TextRange): BodyText {
  const whole = text.slice(body.from, body.to);
  const from = /^[ \t]*\r?\n(?=[^])/.exec(whole)?.[0].length ?? 0;
  const to = Math.max(from, whole.length - (/\r?\n$/.exec(whole)?.[0].length ?? 0));
  return {
    value: whole.slice(from, to).replace(/\r\n?/g, '\n'),
    range: { from: body.from + from, to: body.from + to },
  };
}
