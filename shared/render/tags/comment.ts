import { Tag, type Liquid, type Parser } from 'liquidjs';
import type { Remaining, TagToken } from './block-body';

/** `{% comment %}...{% endcomment %}`: nothing of it is shown. What stands in it must be Liquid, as Ruby reads it. */
export class CommentTag extends Tag {
  constructor(token: TagToken, remaining: Remaining, liquid: Liquid, parser: Parser) {
    super(token, remaining, liquid);
    for (let next = remaining.shift(); next; next = remaining.shift()) {
      const name = 'name' in next ? next.name : undefined;
      if (name === 'endcomment') return;
      const isUnknown = name !== undefined && !(name in liquid.tags);
      if (!isUnknown) parser.parseToken(next, remaining);
    }
    throw new Error(`tag ${token.getText()} not closed`);
  }

  render(): string {
    return '';
  }
}
