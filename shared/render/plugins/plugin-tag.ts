import type { Context, Tag } from 'liquidjs';
import { placeOf, report } from '../liquid/problem';
import { stateOf } from '../liquid/render-state';

/** Whether the site is built with the plugin that a tag belongs to; where it isn't, that is told. */
export function isActive(context: Context, tag: Tag, plugin: string): boolean {
  if (stateOf(context).site.plugins.has(plugin)) return true;
  const message = `The tag “${tag.token.name}” belongs to ${plugin}, which is not among this site’s plugins. Jekyll stops here; nothing is shown in its place.`;
  report(context, placeOf(tag.token), message);
  return false;
}
