import { expect } from 'vitest';
import { applyChanges } from '../../shared/text/apply-changes';
import { readYaml } from '../../shared/yaml/read-yaml';
import { rewriteScalar } from '../../shared/yaml/rewrite-scalar';
import type { WritingHabit } from '../../shared/yaml/scalar-slot';

const HABIT: WritingHabit = { style: 'plain', quote: 'double-quoted', blockIndent: 2, lineEnding: '\n' };

/** A YAML text whose key `a` is set: `yaml('a: b\n').set('c').is('a: c\n')`. */
export function yaml(text: string, habit: Partial<WritingHabit> = {}) {
  return {
    set: (value: string) => yaml(rewritten(text, value, { ...HABIT, ...habit }), habit),
    is: (other: string) => expect(text).toBe(other),
    refusal: (value: string) => {
      const result = changesFor(text, value, { ...HABIT, ...habit });
      return result.ok ? undefined : result.error;
    },
  };
}

function rewritten(text: string, value: string, habit: WritingHabit): string {
  const changes = changesFor(text, value, habit);
  if (!changes.ok) throw new Error(changes.error);
  const changed = applyChanges(text, changes.value);
  const { root, errors } = readYaml(changed, { from: 0, to: changed.length });
  expect(errors).toEqual([]);
  const entry = root?.kind === 'map' ? root.entries.find(({ key }) => key === 'a') : undefined;
  expect(entry?.value.kind === 'scalar' ? entry.value.text : undefined).toBe(value);
  return changed;
}

function changesFor(text: string, value: string, habit: WritingHabit) {
  const { root } = readYaml(text, { from: 0, to: text.length });
  const map = root?.kind === 'map' ? root : undefined;
  const entry = map?.entries.find(({ key }) => key === 'a');
  if (!map || entry?.value.kind !== 'scalar' || entry.colonEnd === undefined) throw new Error('no scalar a');
  const column = entry.keyRange.from - (text.lastIndexOf('\n', entry.keyRange.from - 1) + 1);
  const slot = {
    node: entry.value,
    from: entry.colonEnd,
    introducer: 'key',
    column,
    flow: map.flow,
  } as const;
  return rewriteScalar(text, slot, value, habit);
}
