import type { DragAndDropHooks, DropTarget, Key } from 'react-aria-components';
import { useDragAndDrop } from 'react-aria-components';
import type { Place } from '../../document/place';
import { moveTo } from '../../state/edit-outline';
import { dropTarget } from '../../state/move-target';
import { useApp } from '../../state/app-context';
import type { OutlineEntry } from './outline-entry';

const DRAG_TYPE = 'answerbook-outline';

/** Topics and questions are moved by dragging, within their page. */
export function useOutlineDrag(byKey: ReadonlyMap<string, OutlineEntry>): DragAndDropHooks<OutlineEntry> {
  const app = useApp();
  const entryOf = (key: Key | undefined) => byKey.get(String(key ?? ''));
  const { dragAndDropHooks } = useDragAndDrop<OutlineEntry>({
    getItems: (keys) =>
      [...keys]
        .map((key) => entryOf(key))
        .filter((entry) => entry?.place !== undefined)
        .map((entry) => ({ [DRAG_TYPE]: entry?.key ?? '', 'text/plain': entry?.words ?? '' })),
    acceptedDragTypes: [DRAG_TYPE],
    getDropOperation(target, types, allowed) {
      const isOurs =
        types.has(DRAG_TYPE) && target.type === 'item' && entryOf(target.key)?.place !== undefined;
      return isOurs && allowed.includes('move') ? 'move' : 'cancel';
    },
    onMove({ keys, target }) {
      const moved = entryOf([...keys][0]);
      const place = moved?.place && placeForDrop(moved, entryOf(target.key), target);
      if (moved?.place && place) moveTo(app, moved.place, place);
    },
  });
  return dragAndDropHooks;
}

type ItemTarget = Extract<DropTarget, { type: 'item' }>;

/** Where the dragged entry is to stand; undefined where it can't be dropped there. */
function placeForDrop(
  moved: OutlineEntry,
  over: OutlineEntry | undefined,
  target: ItemTarget,
): Place | undefined {
  if (!moved.place || !over?.place || over.path !== moved.path) return undefined;
  const { topicIndex, itemIndex } = over.place;
  if (moved.kind === 'topic') {
    const behind =
      target.dropPosition === 'after' ||
      (target.dropPosition === 'on' && moved.place.topicIndex < topicIndex);
    return dropTarget(moved.place, { topicIndex: topicIndex + (behind ? 1 : 0), itemIndex: undefined });
  }
  if (itemIndex === undefined) return dropTarget(moved.place, { topicIndex, itemIndex: endOf(over, target) });
  const behind = target.dropPosition === 'after' ? 1 : 0;
  return dropTarget(moved.place, { topicIndex, itemIndex: itemIndex + behind });
}

/** A question that is dropped on a topic becomes its last; dropped at its lower edge, its first. */
function endOf(topic: OutlineEntry, target: ItemTarget): number {
  return target.dropPosition === 'after' ? 0 : topic.questionCount;
}
