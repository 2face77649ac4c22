import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyCommand } from '../../../shared/faq/apply-command';
import type { Command } from '../../../shared/faq/command';
import type { FaqDocument } from '../../../shared/faq/document';
import { applyChanges } from '../../../shared/text/apply-changes';
import { invertChanges } from '../../../shared/text/invert-changes';
import { inverseOf, whyTraces } from '../../support/inverse-command';
import { lawRuns } from '../../support/law-runs';
import { mayRefuse } from '../../support/may-refuse';
import { counts, opened } from '../../support/opened';
import { commandOf, commandSeed } from '../../support/random-command';
import { randomPage } from '../../support/random-page';

test('the inverted changes restore every byte', () => {
  fc.assert(
    fc.property(randomPage, commandSeed, (source, seed) => {
      const document = opened(source);
      const command = commandOf(seed, counts(document));
      const applied = command && applyCommand(document, command);
      if (!applied?.ok) return;
      const { changes, document: next } = applied.value;
      expect(applyChanges(next.source, invertChanges(source, changes))).toBe(source);
    }),
    lawRuns('inverted changes', 4000),
  );
}, 600_000);

test('a command and its inverse leave every byte as it was, where the bytes say no more than the page', () => {
  const done = { held: 0, traced: 0 };
  fc.assert(
    fc.property(randomPage, commandSeed, (source, seed) => {
      const document = opened(source);
      const command = commandOf(seed, counts(document));
      const back = command && inverseOf(command, document);
      const there = command && applyCommand(document, command);
      if (!back || !there?.ok) return;
      const next = there.value.document;
      const restored = applyCommand(next, back);
      if (whyTraces(command, document, next) === undefined) {
        expect(sourceOf(restored, next, back)).toBe(source);
        done.held += 1;
      } else if (restored.ok || !mayRefuse(next, back, restored.error)) {
        expect(textsOf(opened(sourceOf(restored, next, back)))).toEqual(textsOf(document));
        done.traced += 1;
      }
    }),
    lawRuns('commands and their inverses', 6000),
  );
  expect(done.held).toBeGreaterThan(done.traced);
}, 600_000);

/** All texts of a page's questions. */
function textsOf(document: FaqDocument): unknown {
  return document.topics.map(({ title, anchor, questions }) => [
    title.value,
    anchor?.value ?? '',
    questions.map((one) => [one.question.value, one.anchor?.value ?? '', one.answer.value]),
  ]);
}

function sourceOf(applied: ReturnType<typeof applyCommand>, from: FaqDocument, command: Command): string {
  if (!applied.ok)
    throw new Error(`${JSON.stringify(command)} ${JSON.stringify(applied.error)}\n${from.source}`);
  return applied.value.document.source;
}
