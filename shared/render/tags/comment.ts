import { Tag, type Liquid } from 'liquidjs';
import type { Remaining, TagToken } from './block-body';

/** `{% comment %}...{% endcomment %}`: nothing of it is shown; comments in it count. */
export class CommentTag extends Tag {
  constructor(token: TagToken, remaining: Remaining, liquid: Liquid) {
    super(token, remaining, liquid);
    let open = 1;
    while (open > 0) {
      const next = remaining.shift();
      if (!next) throw new Error(`tag ${token.getText()} not closed`);
      if (!('name' in next)) continue;
      if (next.name === 'comment') open += 1;
      if (next.name === 'endcomment') open -= 1;
    }
  }

  render(): string {
    return '';
  }
}
