import { Tag, type Context, type Emitter } from 'liquidjs';
import { stateOf } from '../liquid/render-state';

/** `{% increment name %}`: shows the number and adds one. Body and layouts count together. */
export class IncrementTag extends Tag {
  render(context: Context, emitter: Emitter): void {
    const { counters } = stateOf(context);
    const name = this.token.args.trim();
    const value = counters[name] ?? 0;
    counters[name] = value + 1;
    emitter.write(value);
  }
}

/** `{% decrement name %}`: takes one off and shows the number. */
export class DecrementTag extends Tag {
  render(context: Context, emitter: Emitter): void {
    const { counters } = stateOf(context);
    const name = this.token.args.trim();
    const value = (counters[name] ?? 0) - 1;
    counters[name] = value;
    emitter.write(value);
  }
}
