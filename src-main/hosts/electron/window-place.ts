import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

/** Where the window stands, in the screen's points, and whether it fills its screen. */
export interface WindowPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly maximized: boolean;
}

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const smallest = { width: 880, height: 560 } as const;
export const usual = { width: 1440, height: 900 } as const;

const schema = z.strictObject({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  maximized: z.boolean(),
});

/** The place that was kept; undefined at the first start and where the file can't be read. */
export function readWindowPlace(file: string): WindowPlace | undefined {
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

/** Keeps the place for the next start. A disk that refuses it costs the place, not the work. */
export function keepWindowPlace(file: string, place: WindowPlace): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(place));
  } catch {
    // The window opens at its usual place next time.
  }
}

/**
 * The kept place, if a display still shows enough of it to be taken hold of (a quarter), made to fit that display;
 * undefined where the display is gone: the window then opens where the platform puts it.
 */
export function fitWindowPlace(place: WindowPlace, displays: readonly Area[]): WindowPlace | undefined {
  const display = displays.find((area) => overlap(place, area) >= (place.width * place.height) / 4);
  if (display === undefined) return undefined;
  const width = Math.min(place.width, display.width);
  const height = Math.min(place.height, display.height);
  return {
    x: clamp(place.x, display.x, display.x + display.width - width),
    y: clamp(place.y, display.y, display.y + display.height - height),
    width,
    height,
    maximized: place.maximized,
  };
}

function overlap(a: Area, b: Area): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
