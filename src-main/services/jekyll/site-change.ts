/** What a running Jekyll is told where files of the site have changed. */
export type SiteChange =
  /** Nothing: none of them is part of what it has read. */
  | { readonly kind: 'none' }
  /** It reads these again, relative to the site's folder. */
  | { readonly kind: 'take'; readonly paths: readonly string[] }
  /** It is started again: configuration, plugins and gems are read once only. */
  | { readonly kind: 'restart' };

/** `paths` are relative to the site's folder. */
export function siteChange(paths: readonly string[]): SiteChange {
  if (paths.some((path) => RESTARTS.test(path))) return { kind: 'restart' };
  const taken = paths.filter((path) => !IGNORED.test(path));
  return taken.length === 0 ? { kind: 'none' } : { kind: 'take', paths: taken };
}

const RESTARTS =
  /^(?:_config[^/]*\.(?:ya?ml|toml)|Gemfile(?:\.lock)?|gems\.(?:rb|locked)|_plugins\/.*\.rb)$/i;
/** What Jekyll reads no part of: its own output, hidden folders, packages of other tools. */
const IGNORED = /^(?:_site|node_modules|vendor)(?:\/|$)|(?:^|\/)\.(?!htaccess$)[^/]*(?:\/|$)/;
