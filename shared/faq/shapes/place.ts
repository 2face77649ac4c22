import type { FaqShape } from '../document';
import { ruleFor, type ShapeRule } from './shape-rule';

/** The file that a reading is of, as far as its shape depends on it. */
export interface FileKind {
  readonly holder: FaqShape['holder'];
  /** The name of a data file, without its folder and ending; of a folder its own; '' for a page. */
  readonly name: string;
  /** What the repository's `answerbook.yml` says of it. */
  readonly rule?: ShapeRule | undefined;
}

/** Where a container stands: in which file, and at which key of it. */
export interface Place {
  readonly holder: FaqShape['holder'];
  /** Undefined for the root of a data file. */
  readonly listKey: string | undefined;
  /** What it is called: by its key, else by its file. */
  readonly name: string;
}

export function holderOf({ holder, listKey }: Place): Pick<FaqShape, 'holder' | 'listKey'> {
  return { holder, listKey };
}

/**
 * What a path says of a file: in YAML is a data file, without an ending a folder of questions, anything else a page.
 *
 * @param rules - of the repository that the path counts from
 */
export function fileKindOf(path: string, rules: readonly ShapeRule[] = []): FileKind {
  const name = /([^/]*)\.ya?ml$/i.exec(path)?.[1];
  const rule = ruleFor(rules, path);
  const folder = /(?:^|\/)([^/.]+)$/.exec(path)?.[1];
  if (folder !== undefined) return { holder: 'folder', name: folder, rule };
  return name === undefined ? { ...PAGE, rule } : { holder: 'data-file', name, rule };
}

/** What is known of a file that is told by its path alone, or is known already. */
export function kindOf(file: string | FileKind): FileKind {
  return typeof file === 'string' ? fileKindOf(file) : file;
}

export const PAGE: FileKind = { holder: 'front-matter', name: '' };
