import type { Emitter } from 'liquidjs';
import { outputText } from '../../yaml/ruby-text';

/** Collects what templates write. */
export class RubyEmitter implements Emitter {
  buffer = '';

  write(value: unknown): void {
    this.buffer += outputText(value);
  }
}
