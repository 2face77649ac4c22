import { Tag } from 'liquidjs';

/** A tag that writes only for search engines and feed readers: nothing of it is seen on the page. */
export class SilentTag extends Tag {
  render(): string {
    return '';
  }
}
