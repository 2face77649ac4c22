import type { CommandError } from '../../shared/faq/command';

/** Why a change could not be made, in a writer's words. Nothing has changed in the page then. */
export function commandErrorWords(error: CommandError): string {
  switch (error.code) {
    case 'no-such-question':
    case 'no-such-topic':
    case 'no-such-place':
      return 'This place is no longer on the page. Nothing was changed; choose it again in the outline.';
    case 'ambiguous-anchor':
      return `The anchor “${error.at}” is used ${error.count} times on this page. Nothing was changed; make the anchors different first.`;
    case 'unreadable':
      return 'The page’s text does not parse, so the form can’t change it. Mend it in the source view first.';
    case 'unwritable-value':
      return `The file can’t hold this text: ${error.reason}. The file is as it was.`;
    case 'shared-text':
      return `Other places of the page show this text too (${error.places}). Nothing was changed; choose whether it changes everywhere or here alone.`;
    case 'not-editable':
      return `This can’t be changed here: ${error.reason}. Edit it in the source view.`;
    case 'verification-failed':
      return 'This change would have altered more than you meant, so it was not made. The file is as it was; edit it in the source view.';
  }
}
