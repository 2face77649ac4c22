import type { RubyTime } from '../../yaml/ruby-value';
import { defaultsFor } from '../../site/front-matter-defaults';
import type { Site } from '../../site/site';
import type { StaticFile } from '../../site/static-file';
import { LiquidObject } from './liquid-object';

/** A file that is published as it is, in `site.static_files`. */
export class StaticFileObject extends LiquidObject {
  readonly #file: StaticFile;
  readonly #site: Site;

  constructor(file: StaticFile, site: Site) {
    super();
    this.#file = file;
    this.#site = site;
  }

  get(key: string): unknown {
    const name = this.#file.path.replace(/^.*\//, '');
    switch (key) {
      case 'path':
        return this.#file.path;
      case 'name':
        return name;
      case 'basename':
        return name.replace(/\.[^.]*$/, '').replace(/\.+$/, '');
      case 'extname':
        return /.(\.[^.]*)$/.exec(name)?.[1] ?? '';
      case 'collection':
        return this.#file.collection;
      case 'modified_time':
        return this.#modifiedTime;
      default:
        return this.#defaults[key];
    }
  }

  keys(): readonly string[] {
    const own = ['name', 'extname', 'modified_time', 'basename', 'path', 'collection'];
    return [...new Set([...own, ...Object.keys(this.#defaults)])];
  }

  toString(): string {
    return 'Jekyll::Drops::StaticFileDrop';
  }

  /** A file's time changes with every checkout; that of the site stands for it. */
  get #modifiedTime(): RubyTime {
    return this.#site.time;
  }

  get #defaults(): Readonly<Record<string, unknown>> {
    return defaultsFor(this.#site.config, this.#file.path.replace(/^\//, ''), this.#file.collection);
  }
}
