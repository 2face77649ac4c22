import { LiquidObject } from '../liquid/liquid-object';

/** `forloop`: where a loop stands. */
export class ForLoopObject extends LiquidObject {
  readonly #name: string;
  readonly #length: number;
  readonly #parent: ForLoopObject | undefined;
  index = 0;

  constructor(name: string, length: number, parent: ForLoopObject | undefined) {
    super();
    this.#name = name;
    this.#length = length;
    this.#parent = parent;
  }

  get(key: string): unknown {
    switch (key) {
      case 'name':
        return this.#name;
      case 'parentloop':
        return this.#parent;
      default:
        return placeInLoop(key, this.index, this.#length);
    }
  }

  keys(): readonly string[] {
    return [];
  }

  toString(): string {
    return 'Liquid::ForloopDrop';
  }
}

/** `tablerowloop`: where a loop over the cells of a table stands. */
export class TableRowLoopObject extends LiquidObject {
  readonly #length: number;
  readonly #columns: number;
  index = 0;
  row = 1;
  column = 1;

  constructor(length: number, columns: number) {
    super();
    this.#length = length;
    this.#columns = columns;
  }

  get isLastColumn(): boolean {
    return this.column === this.#columns;
  }

  get isLast(): boolean {
    return this.index === this.#length - 1;
  }

  step(): void {
    this.index += 1;
    if (this.isLastColumn) {
      this.column = 1;
      this.row += 1;
    } else {
      this.column += 1;
    }
  }

  get(key: string): unknown {
    switch (key) {
      case 'row':
        return this.row;
      case 'col':
        return this.column;
      case 'col0':
        return this.column - 1;
      case 'col_first':
        return this.column === 1;
      case 'col_last':
        return this.isLastColumn;
      default:
        return placeInLoop(key, this.index, this.#length);
    }
  }

  keys(): readonly string[] {
    return [];
  }

  toString(): string {
    return 'Liquid::TablerowloopDrop';
  }
}

function placeInLoop(key: string, index: number, length: number): unknown {
  switch (key) {
    case 'length':
      return length;
    case 'index':
      return index + 1;
    case 'index0':
      return index;
    case 'rindex':
      return length - index;
    case 'rindex0':
      return length - index - 1;
    case 'first':
      return index === 0;
    case 'last':
      return index === length - 1;
    default:
      return undefined;
  }
}
