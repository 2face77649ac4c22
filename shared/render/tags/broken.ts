import { Tag, type Liquid, type TopLevelToken } from 'liquidjs';

/** What stands where a tag could not be parsed: nothing. */
export class BrokenTag extends Tag {
  constructor(token: TopLevelToken, liquid: Liquid) {
    super(token as ConstructorParameters<typeof Tag>[0], [], liquid);
  }

  render(): string {
    return '';
  }
}
