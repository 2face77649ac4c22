import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyCommand } from '../../../shared/faq/apply-command';
import type { Command } from '../../../shared/faq/command';
import type { FaqDocument } from '../../../shared/faq/document';
import { applyChanges } from '../../../shared/text/apply-changes';
import { comparable, intended, intendedEverywhere, withoutAnchors } from '../../support/intended';
import { lawRuns } from '../../support/law-runs';
import { mayRefuse } from '../../support/may-refuse';
import { counts, opened, yamlOf, yamlTextOf } from '../../support/opened';
import { commandOf, commandSeed } from '../../support/random-command';
import { randomDataFile, randomPage } from '../../support/random-page';
import { placesOf } from '../../support/shared-places';

test('after any commands the page holds exactly what was meant, to another YAML reader too', () => {
  const done = { made: 0, refused: 0 };
  fc.assert(
    fc.property(randomPage, fc.array(commandSeed, { minLength: 1, maxLength: 6 }), (source, seeds) => {
      let document = opened(source);
      for (const seed of seeds) {
        const command = commandOf(seed, counts(document));
        const next = command && carriedOut(document, command);
        if (next) done.made += 1;
        else if (command) done.refused += 1;
        document = next ?? document;
      }
    }),
    lawRuns('commands', 8000),
  );
  // A law that holds because nothing is ever done would be none.
  expect(done.made).toBeGreaterThan(5 * done.refused);
}, 600_000);

test('after any commands a data file holds exactly what was meant', () => {
  fc.assert(
    fc.property(randomDataFile, fc.array(commandSeed, { minLength: 1, maxLength: 4 }), (source, seeds) => {
      let document = opened(source, 'faq.yml');
      for (const seed of seeds) {
        const command = commandOf(seed, counts(document));
        if (!command || command.command === 'setField') continue;
        document = carriedOut(document, command) ?? document;
      }
    }),
    lawRuns('commands on data files', 2000),
  );
}, 600_000);

/** The page after a command, held against what was meant; undefined where it was refused with good reason. */
function carriedOut(document: FaqDocument, command: Command): FaqDocument | undefined {
  const applied = applyCommand(document, command);
  if (!applied.ok) {
    if (mayRefuse(document, command, applied.error)) return undefined;
    throw new Error(`${JSON.stringify(command)} ${JSON.stringify(applied.error)}\n${document.source}`);
  }
  const { changes, document: next } = applied.value;
  expect(applyChanges(document.source, changes)).toBe(next.source);
  expectIntended(document, command, next);
  expect(next.source.slice(next.body.from)).toBe(document.source.slice(document.body.from));
  expect(next.source.slice(0, next.yaml.from)).toBe(document.source.slice(0, document.yaml.from));
  return next;
}

function expectIntended(document: FaqDocument, command: Command, next: FaqDocument): void {
  const meant = comparable(meantBy(document, command));
  const found = comparable(pageOf(next));
  if (!command.command.startsWith('duplicate')) {
    expect(found).toEqual(meant);
    return;
  }
  // A copy has anchors of its own: as many stand twice as before.
  expect(withoutAnchors(found).rest).toEqual(withoutAnchors(meant).rest);
  const twice = ({ anchors }: ReturnType<typeof withoutAnchors>) => anchors.length - new Set(anchors).size;
  expect(twice(withoutAnchors(found))).toBe(twice(withoutAnchors(pageOf(document))));
}

/** What the page must hold: a text that is set everywhere is set where others show it, too. */
function meantBy(document: FaqDocument, command: Command): unknown {
  const data = pageOf(document);
  if (!('shared' in command) || command.shared !== 'everywhere' || typeof command.value !== 'string')
    return intended(data, command);
  const { value } = command;
  const yaml =
    document.shape.holder === 'data-file'
      ? `faqs:\n${yamlTextOf(document).replace(/^---[^\n]*\n/, '')}`
      : yamlTextOf(document);
  return intendedEverywhere(data, { ...command, value }, placesOf(yaml, command));
}

/** What the YAML holds; the list that a data file is, under the key that pages have it under. */
function pageOf(document: FaqDocument): unknown {
  const data = yamlOf(document);
  return document.shape.holder === 'data-file' ? { faqs: data } : data;
}
