import type { Context } from 'liquidjs';
import { noteFiltered } from './lines-of-answer';
import { withoutMarks } from './marks';
import { parameterCounts } from './parameter-counts';
import { placeOf, report } from './problem';
import { stateOf } from './render-state';
import { isStrict } from './strictness';

/** Sends a value through a filter. One that is not known passes it on, and leaves a problem; see docs/decisions/0031. */
export function invokeFilter(
  context: Context,
  name: string,
  value: unknown,
  args: readonly unknown[],
): unknown {
  const state = stateOf(context);
  const { engine, current, site } = state;
  const filter = Object.hasOwn(engine.filters, name) ? engine.filters[name] : undefined;
  if (filter) {
    refuseCount(name, args.length);
    const given = plain(value);
    const made = filter.call({ context }, given, ...args.map(plain));
    noteFiltered(state, given, plain(made));
    return made;
  }
  if (isStrict(site, 'strict_filters')) throw new Error(`There is no filter “${name}”; Jekyll stops here`);
  if (current) {
    const message = `The filter “${name}” is not known to this preview; it changes nothing.`;
    report(context, placeOf(current), message, 'warning');
  }
  return value;
}

function refuseCount(name: string, given: number): void {
  const [least, most] = parameterCounts.get(name) ?? [0, Infinity];
  if (given >= least && given <= most) return;
  const wanted = least === most ? String(least) : `${least} to ${most}`;
  throw new Error(`“${name}” has ${wanted} parameters, not ${given}; Jekyll stops here.`);
}

/** The marks of questions are kept out of filters. */
function plain(value: unknown): unknown {
  return typeof value === 'string' ? withoutMarks(value) : value;
}
