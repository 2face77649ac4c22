import type { TextRange } from '../text/range';
import { entryOf, type YamlItem } from '../yaml/tree';
import type { PageField, Question, ScalarField } from './document';
import { otherFields } from './page-field';
import { inheritedText, missingField, movedField, scalarField } from './scalar-field';
import type { FaqShape } from './document';
import type { QuestionReading } from './shapes/reading';

type QuestionKeys = Pick<FaqShape, 'questionKey' | 'anchorKey' | 'answerKey'>;

/** A question at its place in the file. What it says is found out once for its piece; where it stands, when asked. */
export class PlacedQuestion implements Question {
  readonly #reading: QuestionReading;
  readonly #keys: QuestionKeys;

  constructor(reading: QuestionReading, keys: QuestionKeys) {
    this.#reading = reading;
    this.#keys = keys;
  }

  /** What the question is in the file, wherever it stands there. */
  get piece(): YamlItem {
    return this.#reading.item.piece;
  }

  get question(): ScalarField {
    return movedField(this.#parts.question, this.#reading.item.start);
  }

  get anchor(): ScalarField | undefined {
    const { anchor } = this.#parts;
    return anchor && movedField(anchor, this.#reading.item.start);
  }

  get answer(): ScalarField {
    return movedField(this.#parts.answer, this.#reading.item.start);
  }

  get fields(): readonly PageField[] {
    const { questionKey, anchorKey, answerKey } = this.#keys;
    return otherFields(this.#reading.map, [questionKey, anchorKey, answerKey]);
  }

  get range(): TextRange {
    const { item } = this.#reading;
    return { from: item.start, to: item.start + this.#parts.length };
  }

  get #parts(): QuestionParts {
    return partsOf(this.#reading.item, this.#keys);
  }
}

/** Whether two questions are the very same stretch of the file, which was not read again in between. */
export function isSameQuestionPiece(one: Question, other: Question): boolean {
  return one instanceof PlacedQuestion && other instanceof PlacedQuestion && one.piece === other.piece;
}

/** What a question says, with offsets that count from its start. */
interface QuestionParts {
  readonly question: ScalarField;
  readonly anchor: ScalarField | undefined;
  readonly answer: ScalarField;
  readonly length: number;
  readonly keys: QuestionKeys;
}

const known = new WeakMap<YamlItem, QuestionParts>();

function partsOf({ piece }: YamlItem, keys: QuestionKeys): QuestionParts {
  const found = known.get(piece);
  if (found && isSame(found.keys, keys)) return found;
  const map = piece.value;
  const part = (key: string) => {
    const entry = entryOf(map, key);
    return entry && scalarField(entry.value);
  };
  const inherited = (key: string) => missingField(map.range.from, inheritedText(map, key));
  const parts: QuestionParts = {
    question: part(keys.questionKey) ?? inherited(keys.questionKey),
    anchor: part(keys.anchorKey),
    answer: part(keys.answerKey) ?? inherited(keys.answerKey),
    length: map.range.to,
    keys,
  };
  known.set(piece, parts);
  return parts;
}

function isSame(a: QuestionKeys, b: QuestionKeys): boolean {
  return a.questionKey === b.questionKey && a.anchorKey === b.anchorKey && a.answerKey === b.answerKey;
}
