import type { Filters } from '../liquid/filter';
import { arrayFilters } from './array';
import { base64Filters } from './base64';
import { dateFilters } from './date';
import { groupFilters } from './group';
import { markupFilters } from './markup';
import { numberFilters } from './number';
import { textFilters } from './text';
import { urlFilters } from './url';
import { whereFilters } from './where';

/** Every filter of Liquid and Jekyll, and the home-made ones that are common. */
export const filters: Filters = {
  ...textFilters,
  ...base64Filters,
  ...numberFilters,
  ...arrayFilters,
  ...whereFilters,
  ...groupFilters,
  ...dateFilters,
  ...urlFilters,
  ...markupFilters,
};
