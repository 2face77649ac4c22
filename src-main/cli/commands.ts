import { check } from './check';
import type { CliCommand } from './cli-command';
import { edit } from './edit';
import { outline } from './outline';
import { render } from './render';

/** Every command, in the order of the help. */
export const commands: readonly CliCommand[] = [outline, edit, render, check];
