import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { messages } from './messages';
import type { FieldSharing } from './use-sharing';

export interface SharedTextNoteProps {
  readonly sharing: FieldSharing;
  /** Gives this place the text that it shows as its own. */
  readonly onOwn: () => void;
}

/** Says where else a text shows, and asks what shall become of it there before it can be changed. */
export function SharedTextNote({
  sharing: { places, isLocked, changeEverywhere },
  onOwn,
}: SharedTextNoteProps) {
  if (places === 0) return null;
  return (
    <Notice
      look="info"
      title={messages.sharedTitle(places)}
      actions={
        <>
          {isLocked && <Button onPress={changeEverywhere}>{messages.changeEverywhere}</Button>}
          <Button onPress={onOwn}>{messages.makeOwn}</Button>
        </>
      }
    >
      {isLocked ? messages.sharedDetail : messages.sharedChanging}
    </Notice>
  );
}
