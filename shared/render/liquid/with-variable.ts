import type { Context } from 'liquidjs';
import { stateOf } from './render-state';

/** Does something while a variable has a value, in a scope of its own. */
export function withVariable<T>(context: Context, name: string, value: unknown, action: () => T): T {
  stateOf(context).limits.step();
  context.push({ [name]: value });
  try {
    return action();
  } finally {
    context.pop();
  }
}
