import { useState } from 'react';
import type { FaqDocument } from '../../../shared/faq/document';
import { ownRule } from '../../../shared/faq/set-shape-rule';
import {
  fittingKeys,
  fittingTexts,
  keyChoices,
  keysOfShape,
  readByKeys,
  type KeyChoices,
  type ShapeKeys,
} from '../../../shared/faq/shape-keys';
import { fileKindOfDocument, readFaqAs } from '../../../shared/faq/read-faq';
import { ruleFor, type ShapeRule } from '../../../shared/faq/shapes/shape-rule';
import type { RepoPath } from '../../../shared/text/repo-path';
import type { Result } from '../../../shared/text/result';
import { useApp, useFacts } from '../../state/app-context';
import { keepShapeRule } from '../../state/keep-shape-rule';

/** How a file keeps its questions, being chosen; nothing counts before it is kept. */
export interface ShapeChoice {
  /** What is chosen; undefined while nothing is being chosen. */
  readonly keys: ShapeKeys | undefined;
  readonly choices: KeyChoices;
  /** What the file would hold by the chosen names; undefined where it is not as they say. */
  readonly found: FaqDocument | undefined;
  /** What it would hold without a rule of its own. */
  readonly foundWithout: FaqDocument | undefined;
  /** The rule that counts now, and whether it is this file's own. */
  readonly rule: ShapeRule | undefined;
  readonly isOwn: boolean;
  readonly isBusy: boolean;
  /** Why the rule could not be written. */
  readonly refusal: string | undefined;
  readonly begin: () => void;
  readonly cancel: () => void;
  readonly setList: (list: string | undefined) => void;
  readonly setTopic: (topic: string | undefined) => void;
  readonly setItems: (items: string) => void;
  readonly setText: (part: TextPart, key: string) => void;
  readonly setOrder: (order: string | undefined) => void;
  readonly keep: () => void;
  /** Takes the file's own rule out. */
  readonly asFound: () => void;
}

const noRules: readonly ShapeRule[] = [];

export function useShapeChoice(faq: FaqDocument, path: RepoPath): ShapeChoice {
  const app = useApp();
  const rules = useFacts((facts) => facts.repository?.shapeRules ?? noRules);
  const [keys, setKeys] = useState<ShapeKeys>();
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const own = ownRule(rules, path);
  const write = async (wanted: ShapeKeys | undefined) => {
    setBusy(true);
    const written: Result<null, string> = await keepShapeRule(app, path, wanted);
    setBusy(false);
    setRefusal(written.ok ? undefined : written.error);
    if (written.ok) setKeys(undefined);
  };
  const choose = (change: Partial<ShapeKeys>, fit: typeof fittingKeys) =>
    setKeys((now) => now && fit(faq, { ...now, ...change }));
  return {
    keys,
    choices: keys ? keyChoices(faq, keys) : NO_CHOICES,
    found: keys && readByKeys(faq, keys),
    foundWithout: keys && own && readWithout(faq, rules, own, path),
    rule: ruleFor(rules, path),
    isOwn: own !== undefined,
    isBusy,
    refusal,
    begin: () => setKeys(keysOfShape(faq.shape)),
    cancel: () => {
      setKeys(undefined);
      setRefusal(undefined);
    },
    setList: (list) => choose({ list, topic: undefined, items: undefined }, fittingKeys),
    setTopic: (topic) =>
      topic === undefined
        ? choose({ topic, items: undefined }, fittingTexts)
        : choose({ topic }, fittingKeys),
    setItems: (items) => choose({ items }, fittingTexts),
    setText: (part, key) => setKeys((now) => now && withText(now, part, key)),
    setOrder: (order) => setKeys((now) => now && { ...now, order }),
    keep: () => keys && void write(keys),
    asFound: () => void write(undefined),
  };
}

type TextPart = 'question' | 'answer' | 'anchor';

/** The part that had the key so far takes the other one's. */
function withText(keys: ShapeKeys, part: TextPart, key: string): ShapeKeys {
  const parts: readonly TextPart[] = ['question', 'answer', 'anchor'];
  const other = key === '' ? undefined : parts.find((one) => keys[one] === key);
  return { ...keys, ...(other && { [other]: keys[part] }), [part]: key };
}

const NO_CHOICES: KeyChoices = { list: [], topic: [], items: [], text: [] };

function readWithout(
  faq: FaqDocument,
  rules: readonly ShapeRule[],
  own: ShapeRule,
  path: RepoPath,
): FaqDocument | undefined {
  const rule = ruleFor(
    rules.filter((one) => one !== own),
    path,
  );
  return readFaqAs(faq, { holder: faq.shape.holder, name: fileKindOfDocument(faq)?.name ?? '', rule });
}
