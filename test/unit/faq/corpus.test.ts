import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { applyCommand } from '../../../shared/faq/apply-command';
import { readFaq } from '../../../shared/faq/read-faq';
import { answerEdits, CORPUS, CORPUS_EDITS, handPage } from '../../support/corpus';

const root = join(__dirname, '../../..');

describe.each(CORPUS.map((path) => [basename(path), path] as const))('%s', (_, path) => {
  const source = readFileSync(join(root, path), 'utf8');
  const eol = source.includes('\r\n') ? '\r\n' : '\n';
  const document = readFaq(source);
  if (!document) throw new Error(`no FAQ in ${path}`);
  const answer = document.topics[0]?.questions[0]?.answer.value ?? '';
  const page = handPage(source);
  const edits = [...answerEdits(answer), ...CORPUS_EDITS].flatMap(({ name, command, byHand }) => {
    const lines = byHand(page);
    return lines ? { name, command, lines } : [];
  });

  test.each(edits)('$name changes the lines that a careful hand would', ({ command, lines }) => {
    const applied = applyCommand(document, command);
    expect(lines).not.toEqual(page.lines);
    expect(applied.ok && applied.value.document.source.split(eol)).toEqual(lines);
  });
});
