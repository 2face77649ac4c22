import type { TextChange } from '../text/change';
import { failed, type Failed, type Result } from '../text/result';
import type { YamlData } from '../yaml/data';
import type { CommandError } from './command';
import type { FaqHabit } from './habit';
import type { ReadFaq } from './read-faq';

/** What a command works on. */
export interface Editing extends ReadFaq {
  readonly source: string;
  /** What the YAML holds before the edit. */
  readonly data: YamlData;
  readonly habit: FaqHabit;
}

/** What a command would do: the changes, and what the YAML must hold once they are made. */
export interface Edit {
  readonly changes: readonly TextChange[];
  readonly expected: YamlData;
  /** Why the edit may not come out as meant, in a writer's words; undefined where nothing is known against it. */
  readonly doubt?: string | undefined;
}

export type EditResult = Result<Edit, CommandError>;

export function notEditable(reason: string): Failed<CommandError> {
  return failed({ code: 'not-editable', reason });
}

/** Changes in the order of their places. */
export function inOrder(...changes: readonly TextChange[]): readonly TextChange[] {
  return [...changes].sort((a, b) => a.from - b.from || a.to - b.to);
}
