import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readShapeRules, SHAPE_FILE, type ShapeRule } from '../../../shared/faq/shapes/shape-rule';
import { ok, type Result } from '../../../shared/text/result';

/** Reads a folder's `answerbook.yml`: no rules where there is none; fails with what is wrong with it. */
export function readShapeFile(folder: string): Result<readonly ShapeRule[], string> {
  let text: string;
  try {
    text = readFileSync(join(folder, SHAPE_FILE), 'utf8');
  } catch {
    return ok([]);
  }
  return readShapeRules(text);
}
