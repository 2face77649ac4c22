import { expect, test } from 'vitest';
import { keptUpTo } from '../../../shared/render/kept';

const makes = (): { readonly made: string[]; readonly make: (value: string) => () => string } => {
  const made: string[] = [];
  return {
    made,
    make: (value) => () => {
      made.push(value);
      return value;
    },
  };
};

test('a value is made once', () => {
  const { made, make } = makes();
  const kept = keptUpTo<string>(100, (value) => value.length);
  kept.get('a', make('one'));
  expect(kept.get('a', make('two'))).toBe('one');
  expect(made).toEqual(['one']);
});

test('what was not asked for the longest goes when it is too much', () => {
  const { made, make } = makes();
  const kept = keptUpTo<string>(8, (value) => value.length);
  kept.get('a', make('one'));
  kept.get('b', make('two'));
  kept.get('a', make('one'));
  kept.get('c', make('tre'));
  kept.get('a', make('one again'));
  kept.get('b', make('two again'));
  expect(made).toEqual(['one', 'two', 'tre', 'two again']);
});

test('what is too much by itself is given and not kept', () => {
  const { made, make } = makes();
  const kept = keptUpTo<string>(2, (value) => value.length);
  expect(kept.get('a', make('one'))).toBe('one');
  kept.get('a', make('one'));
  expect(made).toEqual(['one', 'one']);
});
