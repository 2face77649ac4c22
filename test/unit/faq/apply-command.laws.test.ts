import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyCommand } from '../../../shared/faq/apply-command';
import type { Command } from '../../../shared/faq/command';
import type { FaqDocument } from '../../../shared/faq/document';
import { readFaq } from '../../../shared/faq/read-faq';
import { applyChanges } from '../../../shared/text/apply-changes';
import { invertChanges } from '../../../shared/text/invert-changes';
import { readJekyllYaml } from '../../../shared/yaml/jekyll-yaml';
import { intended } from '../../support/intended';
import { commandOf, commandSeed, randomPage } from '../../support/random-page';

const runs = {
  numRuns: Number(process.env['LAW_RUNS'] ?? 300),
  seed: Number(process.env['LAW_SEED'] ?? Date.now() % 1e9),
};
console.info(`laws of editing: seed ${runs.seed}, ${runs.numRuns} pages`);

function yamlOf(document: FaqDocument): unknown {
  const { from, to } = document.yaml;
  const read = readJekyllYaml(document.source.slice(from, to));
  if (!read.ok) throw new Error(`${read.error.message}\n${document.source}`);
  return read.value;
}

function opened(source: string): FaqDocument {
  const document = readFaq(source);
  if (!document) throw new Error(`no FAQ in\n${source}`);
  expect(document.syntaxErrors).toEqual([]);
  return document;
}

function counts(document: FaqDocument): readonly number[] {
  return document.topics.map((topic) => topic.questions.length);
}

/** A `weight: 012` that is set to another number stays a number; to the plain data it is a text. */
function comparable(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, part: unknown) =>
      ['weight', 'toc'].includes(key) && ['number', 'boolean'].includes(typeof part)
        ? JSON.stringify(part)
        : part,
    ),
  );
}

test('after any commands the page holds exactly what was meant, to another YAML reader too', () => {
  fc.assert(
    fc.property(randomPage, fc.array(commandSeed, { minLength: 1, maxLength: 6 }), (source, seeds) => {
      let document = opened(source);
      for (const seed of seeds) {
        const command = commandOf(seed, counts(document));
        if (!command) continue;
        const applied = applyCommand(document, command);
        // Lines that a block keeps can't be told from those around it; the editor says so and changes nothing.
        if (!applied.ok && /[|>]\d?\+/.test(document.source) && applied.error.code === 'not-editable')
          continue;
        if (!applied.ok) {
          throw new Error(`${JSON.stringify(command)} ${JSON.stringify(applied.error)}
${document.source}`);
        }
        const { changes, document: next } = applied.value;
        expect(applyChanges(document.source, changes)).toBe(next.source);
        if (changes.length > 0) {
          expect(comparable(yamlOf(next))).toEqual(comparable(intended(yamlOf(document), command)));
        }
        expect(next.source.slice(next.body.from)).toBe(document.source.slice(document.body.from));
        document = next;
      }
    }),
    runs,
  );
}, 120_000);

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
    runs,
  );
}, 120_000);

/** A question is put back by its place; its value by setting it again. */
function inverse(command: Command, document: FaqDocument): Command | undefined {
  switch (command.command) {
    case 'addQuestion':
      return { command: 'removeQuestion', at: `${command.topic}/${command.index ?? 0}` };
    case 'moveQuestion': {
      const [topic = '0', item] = command.at.split('/');
      return { command: 'moveQuestion', at: `${command.topic}/${command.index}`, topic, index: Number(item) };
    }
    case 'addTopic':
      return { command: 'removeTopic', topic: String(command.index) };
    case 'moveTopic':
      return { command: 'moveTopic', topic: String(command.index), index: Number(command.topic) };
    case 'setQuestion': {
      const [topic, item] = command.at.split('/').map(Number);
      const field = document.topics[topic ?? 0]?.questions[item ?? 0]?.question;
      return field && { ...command, value: field.value };
    }
    default:
      return undefined;
  }
}

test('a command and its inverse leave every byte as it was', () => {
  fc.assert(
    fc.property(randomPage, commandSeed, (source, seed) => {
      const document = opened(source);
      const command = commandOf(seed, counts(document));
      const back = command && inverse(command, document);
      const there = command && applyCommand(document, command);
      if (!back || !there?.ok || staysOtherwise(command, document)) return;
      const restored = applyCommand(there.value.document, back);
      if (!restored.ok) throw new Error(JSON.stringify(restored.error));
      expect(restored.value.document.source).toBe(source);
    }),
    runs,
  );
}, 120_000);

/**
 * What can't come back as it was: a list of nothing (`items:`) that held something is an empty list, and a text that
 * quotes can't carry (several lines, a control character) leaves them for good.
 */
function staysOtherwise(command: Command, document: FaqDocument): boolean {
  const emptied = document.topics.some((topic) => topic.questions.length === 0);
  const lastOut =
    command.command === 'moveQuestion' &&
    document.topics[Number(command.at.split('/')[0])]?.questions.length === 1;
  return emptied || lastOut || (command.command === 'setQuestion' && /[\n\u0007\u2028]/.test(command.value));
}
