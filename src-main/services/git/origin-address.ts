import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * The address of a repository's remote `origin`, as its own configuration has it; undefined where there is none. It is
 * read without Git, for the site's model asks in the middle of a template.
 */
export function originAddress(root: string): string | undefined {
  const folder = gitFolder(root);
  const shared = textOf(join(folder, 'commondir'))?.trim();
  const config = textOf(join(shared === undefined ? folder : resolve(folder, shared), 'config')) ?? '';
  const [, section = ''] = /^\s*\[remote "origin"\]([^[]*)/m.exec(config) ?? [];
  return /^\s*url\s*=\s*"?([^"\s]+)/m.exec(section)?.[1];
}

/** Beside a work tree of another repository is a file that names the folder. */
function gitFolder(root: string): string {
  const named = /^gitdir:\s*(.+)/.exec(textOf(join(root, '.git')) ?? '')?.[1];
  return resolve(root, named?.trim() ?? '.git');
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
