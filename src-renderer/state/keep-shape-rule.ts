import { setShapeRule } from '../../shared/faq/set-shape-rule';
import type { ShapeKeys } from '../../shared/faq/shape-keys';
import { SHAPE_FILE } from '../../shared/faq/shapes/shape-rule';
import { repoPath, type RepoPath } from '../../shared/text/repo-path';
import { failed, ok, type Result } from '../../shared/text/result';
import { errorWords } from '../error-words';
import type { App } from './app';

/**
 * Writes into `answerbook.yml` how a file keeps its questions, or takes that rule out of it (`keys` undefined). What
 * the file holds besides stays. Fails in a writer's words; nothing is written then.
 */
export async function keepShapeRule(
  { api }: App,
  path: RepoPath,
  keys: ShapeKeys | undefined,
): Promise<Result<null, string>> {
  const file = repoPath(SHAPE_FILE);
  if (file === undefined) throw new TypeError('the rules have a path');
  const read = await api.request('page/read', { path: file });
  if (!read.ok && read.error.code !== 'file-missing') return failed(errorWords(read.error).detail);
  const now = read.ok ? read.value : undefined;
  const text = setShapeRule(now?.text, path, keys);
  if (!text.ok) return text;
  if (text.value === (now?.text ?? '')) return ok(null);
  const saved = await api.request('page/save', {
    path: file,
    text: text.value,
    baseHash: now?.hash ?? null,
    overwrite: false,
  });
  return saved.ok ? ok(null) : failed(errorWords(saved.error).detail);
}
