import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileKindOf, type FileKind } from '../../shared/faq/shapes/place';
import { SHAPE_FILE } from '../../shared/faq/shapes/shape-rule';
import { ok, type Result } from '../../shared/text/result';
import { readShapeFile } from '../services/workspace/shape-file';
import { pathIn } from './find-site';
import { refused, type CliFailure } from './outcome';

/** What is known of a file (absolute) by its path and by the nearest `answerbook.yml` above it. */
export function kindOfFile(absolute: string): Result<FileKind, CliFailure> {
  const folder = folderWithRules(dirname(absolute));
  if (folder === undefined) return ok(fileKindOf(absolute));
  const rules = readShapeFile(folder);
  if (!rules.ok) return refused(`${join(folder, SHAPE_FILE)} can't be read. ${rules.error}`);
  return ok(fileKindOf(pathIn(folder, absolute), rules.value));
}

/** Not beyond the folder that holds the repository. */
function folderWithRules(folder: string): string | undefined {
  if (existsSync(join(folder, SHAPE_FILE))) return folder;
  const above = dirname(folder);
  return above === folder || existsSync(join(folder, '.git')) ? undefined : folderWithRules(above);
}
