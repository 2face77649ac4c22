import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { floatText, RubyBigInteger, RubyFloat, RubyTime } from '../../shared/yaml/ruby-value';

/** A value of YAML with its Ruby type told: `{ integer: '10' }`, `{ map: [[key, value], ...] }`. */
export type Typed =
  | null
  | boolean
  | string
  | { readonly integer: string }
  | { readonly float: string }
  | { readonly date: string }
  | { readonly time: string; readonly nanoseconds: number }
  | { readonly list: readonly Typed[] }
  | { readonly map: readonly (readonly [Typed, Typed])[] };

/** What Ruby answers; see psych.rb. */
export type PsychAnswer =
  | { readonly value: Typed }
  | { readonly refused: string; readonly message: string; readonly lenient?: Typed };

/** A Ruby process that reads YAML as Jekyll does. */
export interface Psych {
  read(yaml: string): Promise<PsychAnswer>;
  stop(): Promise<void>;
}

/** Why there is no Psych here; undefined where there is. */
export function missingPsych(): string | undefined {
  const found = spawnSync('ruby', ['-rpsych', '-e', 'puts Psych::VERSION'], { encoding: 'utf8' });
  if (found.error || found.status !== 0) return 'Ruby is not installed (Debian: apt-get install ruby)';
  if (Number.parseInt(found.stdout, 10) < 4) return `its Psych is ${found.stdout.trim()}, older than 4`;
  return undefined;
}

/** Starts it. Answers come in the order of the questions. */
export function startPsych(): Psych {
  const child = spawn('ruby', [join(__dirname, 'psych.rb')], {
    env: { ...process.env, TZ: 'UTC' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const waiting: ((line: string) => void)[] = [];
  createInterface(child.stdout).on('line', (line) => waiting.shift()?.(line));
  return {
    read: async (yaml) => {
      const line = new Promise<string>((resolve) => waiting.push(resolve));
      child.stdin.write(`${JSON.stringify(yaml)}\n`);
      const answer: PsychAnswer = JSON.parse(await line);
      return answer;
    },
    stop: async () => {
      child.stdin.end();
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}

/** What our own reader gives, told in the same way. Keys are texts there, and come in the order of a JavaScript object. */
export function typed(value: unknown): Typed {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'number') {
    return Number.isInteger(value) ? { integer: String(value) } : { float: floatText(value) };
  }
  if (value instanceof RubyBigInteger) return { integer: String(Number(value.digits)) };
  if (value instanceof RubyFloat) return { float: value.toString() };
  if (value instanceof RubyTime) return typedTime(value);
  if (Array.isArray(value)) return { list: value.map(typed) };
  return { map: Object.entries(value).map(([key, item]) => [key, typed(item)] as const) };
}

function typedTime(time: RubyTime): Typed {
  if (time.kind === 'day') return { date: time.toString() };
  return { time: time.toString(), nanoseconds: (((time.epoch % 1000) + 1000) % 1000) * 1e6 };
}

/** Ruby's answer without what JavaScript's objects can't tell: the types of keys, and more than milliseconds. */
export function comparable(value: Typed): Typed {
  if (value === null || typeof value !== 'object') return value;
  if ('list' in value) return { list: value.list.map(comparable) };
  if ('time' in value) return { ...value, nanoseconds: Math.floor(value.nanoseconds / 1e6) * 1e6 };
  if ('integer' in value) return { integer: String(Number(value.integer)) };
  if ('map' in value) {
    const entries = value.map.map(([key, item]): [string, Typed] => [keyText(key), comparable(item)]);
    return { map: Object.entries(Object.fromEntries(entries)) };
  }
  return value;
}

function keyText(key: Typed): string {
  if (key === null) return '';
  if (typeof key !== 'object') return String(key);
  if ('integer' in key) return String(Number(key.integer));
  return 'list' in key || 'map' in key ? JSON.stringify(plain(key)) : String(Object.values(key)[0]);
}

function plain(value: Typed): unknown {
  if (value === null || typeof value !== 'object') return value;
  if ('list' in value) return value.list.map(plain);
  if ('map' in value) return Object.fromEntries(value.map.map(([key, item]) => [keyText(key), plain(item)]));
  return 'integer' in value ? Number(value.integer) : Object.values(value)[0];
}
