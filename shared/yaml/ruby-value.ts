/** What counts as true to Ruby: everything but nothing and `false`. */
export function isTruthy(value: unknown): boolean {
  return value !== undefined && value !== null && value !== false;
}

/** What Ruby prints in its own way, which JavaScript has no value for. */
export abstract class RubyObject {
  abstract toString(): string;
}

/**
 * The two scalars of YAML that Ruby tells apart and JavaScript doesn't: a float that is whole (`1.0`, which Liquid
 * prints with its `.0`), and dates. Both print as Ruby prints them.
 */
export class RubyFloat extends RubyObject {
  readonly value: number;

  constructor(value: number) {
    super();
    this.value = value;
  }

  override valueOf(): number {
    return this.value;
  }

  override toString(): string {
    return floatText(this.value);
  }

  toJSON(): number {
    return this.value;
  }
}

/** A whole number of more digits than JavaScript's numbers hold: the identifiers of some services have them. */
export class RubyBigInteger extends RubyObject {
  /** As Ruby prints it. */
  readonly digits: string;

  constructor(digits: string) {
    super();
    this.digits = digits;
  }

  override valueOf(): number {
    return Number(this.digits);
  }

  override toString(): string {
    return this.digits;
  }

  toJSON(): string {
    return this.digits;
  }
}

/** A `Date` (a day) or a `Time` (a moment) of Ruby. */
export class RubyTime extends RubyObject {
  /** Milliseconds since the epoch. */
  readonly epoch: number;
  readonly kind: 'day' | 'moment';
  /**
   * How the zone is printed: `UTC` of a time that was given with a `Z`, else `+0200` and the like; `local` of one that
   * was given without, which is in UTC and shown on the site's clocks.
   */
  readonly zone: string;

  constructor(epoch: number, kind: 'day' | 'moment', zone = '+0000') {
    super();
    this.epoch = epoch;
    this.kind = kind;
    this.zone = zone;
  }

  /** A date whose fields in UTC are those that the time shows in its own zone. */
  get wallClock(): Date {
    const parts = /^([-+])(\d\d)(\d\d)$/.exec(this.zone);
    const minutes = Number(parts?.[2] ?? 0) * 60 + Number(parts?.[3] ?? 0);
    return new Date(this.epoch + (parts?.[1] === '-' ? -minutes : minutes) * 60_000);
  }

  override valueOf(): number {
    return this.epoch;
  }

  override toString(): string {
    const iso = this.wallClock.toISOString();
    return this.kind === 'day'
      ? iso.slice(0, 10)
      : `${iso.slice(0, 10)} ${iso.slice(11, 19)} ${this.zone === 'local' ? '+0000' : this.zone}`;
  }

  toJSON(): string {
    return this.toString();
  }
}

/** Ruby's `Float#to_s`. */
export function floatText(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  if (Object.is(value, -0)) return '-0.0';
  if (!Number.isFinite(value)) return value > 0 ? 'Infinity' : '-Infinity';
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-4 || size >= 1e15)) {
    const [digits = '0', exponent = '0'] = value.toExponential().split('e');
    const mantissa = digits.includes('.') ? digits : `${digits}.0`;
    const sign = exponent.startsWith('-') ? '-' : '+';
    return `${mantissa}e${sign}${exponent.slice(1).padStart(2, '0')}`;
  }
  return Number.isInteger(value) ? `${value}.0` : String(value);
}
