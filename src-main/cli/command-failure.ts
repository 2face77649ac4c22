import type { Command, CommandError } from '../../shared/faq/command';

/** What is said where `edit` could not carry out a command. */
export function commandFailure(error: CommandError): string {
  switch (error.code) {
    case 'no-such-question':
      return `there is no question ${JSON.stringify(error.at)} on this page. See: answerbook outline FILE`;
    case 'no-such-topic':
      return `there is no topic ${JSON.stringify(error.topic)} on this page. See: answerbook outline FILE`;
    case 'ambiguous-anchor':
      return `the anchor ${JSON.stringify(error.at)} stands ${error.count} times on this page. Name the place instead, such as "0/1".`;
    case 'no-such-place':
      return `there is no place ${error.index}: they go from 0 to ${error.length}.`;
    case 'unreadable':
      return `the front matter can't be parsed (${error.message}). Mend it in a text editor first.`;
    case 'unwritable-value':
      return `the value can't be written in YAML: ${error.reason}`;
    case 'not-editable':
      return `this place can't be edited by itself: ${error.reason}`;
    case 'shared-text':
      return `other places show this text too (${error.places}, by the name ${error.name}). Say what becomes of it there: "shared": "everywhere" or "shared": "own".`;
    case 'verification-failed':
      break;
  }
  return `the new text was read again and did not hold what was meant (${error.detail}). That is our bug, please report it.`;
}

/** A command as it is named in a message: `setAnswer ways-to-pay`. */
export function commandLabel(command: Command): string {
  switch (command.command) {
    case 'setField':
      return `setField ${command.field}`;
    case 'addTopic':
      return `addTopic ${command.anchor}`;
    case 'addQuestion':
      return `addQuestion ${command.anchor}`;
    case 'setTopic':
    case 'setTopicAnchor':
    case 'duplicateTopic':
    case 'setTopicField':
    case 'removeTopic':
    case 'moveTopic':
      return `${command.command} ${command.topic}`;
    default:
      return `${command.command} ${command.at}`;
  }
}
