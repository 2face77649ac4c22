import { rubyText } from '../../yaml/ruby-text';

/** A filter's value where the filter takes texts alone. Throws where it is something else, at which Jekyll stops. */
export function givenText(value: unknown, filter: string): string {
  if (typeof value === 'string') return value;
  throw new Error(
    `“${filter}” is for texts, and ${rubyText(value) || 'nothing'} is none; Jekyll stops here.`,
  );
}
