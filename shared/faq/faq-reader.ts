import { narrowed } from '../text/changes-between';
import type { FaqDocument } from './document';
import { readFaq, readFaqAfter } from './read-faq';
import type { FileKind } from './shapes/place';

/** Reads the same files again and again as they are typed in: only what differs from the time before is read. */
export interface FaqReader {
  /** What `readFaq` says; the shape that was found before stays, as it does in the form. */
  read(path: string, source: string, kind: FileKind): FaqDocument | undefined;
}

/** How many files are remembered: those between which a writer goes to and fro. */
const REMEMBERED = 4;

export function faqReader(): FaqReader {
  const documents = new Map<string, FaqDocument>();
  return {
    read(path, source, kind) {
      // The rules of `answerbook.yml` can change what a file is.
      const key = `${path}\0${JSON.stringify(kind)}`;
      const known = documents.get(key);
      const document = known ? readAgain(known, source) : readFaq(source, kind);
      documents.delete(key);
      if (document) documents.set(key, document);
      const [oldest] = documents.keys();
      if (oldest !== undefined && documents.size > REMEMBERED) documents.delete(oldest);
      return document;
    },
  };
}

function readAgain(known: FaqDocument, source: string): FaqDocument | undefined {
  const change = narrowed(known.source, source);
  return change ? readFaqAfter(known, [change]) : known;
}
