import { isHash } from '../../site/config';
import type { Site } from '../../site/site';

/** Whether `liquid: { strict_filters: true }` or the like stands in the configuration. */
export function isStrict({ config }: Site, setting: 'strict_filters' | 'strict_variables'): boolean {
  const { liquid } = config.values;
  return isHash(liquid) && liquid[setting] === true;
}
