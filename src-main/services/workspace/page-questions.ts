import { basename } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { PageQuestions } from '../../../shared/api/facts';
import { readFaq } from '../../../shared/faq/read-faq';
import type { FileKind } from '../../../shared/faq/shapes/place';
import type { RepoPath } from '../../../shared/text/repo-path';
import type { KeptReadings } from './kept-readings';
import { kindIn, type PageListing } from './page-listing';
import { readFolderPage } from './question-folder';
import { decodeUtf8 } from './utf8';

/**
 * What the listed pages ask, by their files; the thread is given back between two pages. One that can't be read, or
 * does not parse, is left out; what an unsaved text asks is not known here.
 */
export async function readQuestions(
  root: string,
  readings: KeptReadings,
  listing: PageListing,
): Promise<readonly PageQuestions[]> {
  const found: PageQuestions[] = [];
  for (const { path } of listing.pages.filter(({ readable }) => readable)) {
    const kind = kindIn(listing, path);
    const topics =
      kind.holder === 'folder' ? await folderTopics(root, path, kind) : fileTopics(readings, path, kind);
    if (topics.length > 0) found.push({ path, topics });
    await setImmediate();
  }
  return found;
}

type Topics = PageQuestions['topics'];

function fileTopics(readings: KeptReadings, path: RepoPath, kind: FileKind): Topics {
  const kept = readings.of(path, `questions ${JSON.stringify([basename(path), kind])}`, (bytes) =>
    JSON.stringify(topicsOf(decodeUtf8(bytes) ?? '', kind)),
  );
  // What was kept is what this very code has made.
  const topics: Topics = kept === undefined ? [] : JSON.parse(kept);
  return topics;
}

async function folderTopics(root: string, path: RepoPath, kind: FileKind): Promise<Topics> {
  const folder = await readFolderPage(root, path);
  return folder.ok ? topicsOf(folder.value.text, kind) : [];
}

function topicsOf(text: string, kind: FileKind): Topics {
  return (readFaq(text, kind)?.topics ?? []).map(({ title, questions }) => ({
    title: title.value,
    questions: questions.map(({ question }) => question.value),
  }));
}
