/** What a variable's name may be to be handed on: where programs, gems and a home are, and which language is spoken. */
const HANDED_ON =
  /^(?:PATH|HOME|USER|LOGNAME|SHELL|LANG|LANGUAGE|LC_\w+|TMPDIR|TMP|TEMP|GEM_HOME|GEM_PATH|RUBYLIB|BUNDLE_(?:PATH|WITHOUT|WITH|USER_HOME|APP_CONFIG)|RBENV_\w+|ASDF_\w+|MISE_\w+|rvm_\w+|MY_RUBY_HOME|SystemRoot|SystemDrive|ComSpec|PATHEXT|WINDIR|APPDATA|LOCALAPPDATA|USERPROFILE|ProgramData)$/i;

/**
 * The variables that the site's Jekyll is started with. Those of the app that may hold a secret (tokens, keys, agents)
 * are not handed on: a plugin is somebody else's program. The environment and the zone of times are those in which sites
 * are published (docs/decisions/0041).
 */
export function jekyllEnvironment(of: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const handed = Object.entries(of).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && HANDED_ON.test(entry[0]),
  );
  return {
    LANG: 'C.UTF-8',
    ...Object.fromEntries(handed),
    JEKYLL_ENV: 'production',
    TZ: 'UTC',
    NO_COLOR: '1',
  };
}
