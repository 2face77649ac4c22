import type { Lexer } from './lexer';
import { apache } from './languages/apache';
import { batch } from './languages/batch';
import { c, cpp } from './languages/c';
import { conf } from './languages/conf';
import { shellSession } from './languages/console';
import { csharp } from './languages/csharp';
import { css } from './languages/css';
import { diff } from './languages/diff';
import { docker } from './languages/docker';
import { erb } from './languages/erb';
import { go } from './languages/go';
import { graphql } from './languages/graphql';
import { hcl, terraform } from './languages/hcl';
import { http } from './languages/http';
import { ini, properties } from './languages/ini';
import { irb } from './languages/irb';
import { java } from './languages/java';
import { javascript, typescript } from './languages/javascript';
import { jsx, tsx } from './languages/jsx';
import { json, jsonDoc } from './languages/json';
import { kotlin } from './languages/kotlin';
import { liquid } from './languages/liquid';
import { make } from './languages/make';
import { markdownWith } from './languages/markdown';
import { nginx } from './languages/nginx';
import { php } from './languages/php';
import { powershell } from './languages/powershell';
import { python } from './languages/python';
import { ruby } from './languages/ruby';
import { rust } from './languages/rust';
import { scss, sass } from './languages/scss';
import { shell } from './languages/shell';
import { sql } from './languages/sql';
import { swift } from './languages/swift';
import { toml } from './languages/toml';
import { html, xml } from './languages/xml';
import { yaml } from './languages/yaml';

/** The lexers that there are, each with all of its names. */
const LEXERS: readonly (readonly [names: string, lexer: Lexer])[] = [
  ['json', json],
  ['shell bash zsh ksh sh', shell],
  ['sql', sql],
  ['yaml yml', yaml],
  ['console terminal shell_session shell-session', shellSession],
  ['javascript js', javascript],
  ['typescript ts', typescript],
  ['python py', python],
  ['html', html],
  ['xml', xml],
  ['css', css],
  ['http', http],
  ['diff patch udiff', diff],
  ['csharp c# cs', csharp],
  ['go golang', go],
  ['java', java],
  ['php php3 php4 php5', php],
  ['powershell posh microsoftshell msshell', powershell],
  ['ruby rb', ruby],
  ['liquid', liquid],
  ['ini', ini],
  ['properties', properties],
  ['docker dockerfile Dockerfile', docker],
  ['toml', toml],
  ['scss', scss],
  ['sass', sass],
  ['markdown md mkd', markdownWith(lexerOf)],
  ['graphql', graphql],
  ['conf config configuration', conf],
  ['nginx', nginx],
  ['rust rs rust,no_run rs,no_run rust,ignore rs,ignore rust,should_panic rs,should_panic', rust],
  ['c', c],
  ['cpp c++', cpp],
  ['kotlin', kotlin],
  ['swift', swift],
  ['irb pry', irb],
  ['apache', apache],
  ['batch bat batchfile dosbatch winbatch', batch],
  ['hcl', hcl],
  ['terraform tf', terraform],
  ['erb eruby rhtml', erb],
  ['jsx react', jsx],
  ['tsx', tsx],
  ['make makefile mf gnumake bsdmake', make],
  ['json-doc jsonc', jsonDoc],
];

const byName = new Map(
  LEXERS.flatMap(([names, lexer]) => names.split(' ').map((name) => [name, lexer] as const)),
);

/** The lexer of a language, by any of Rouge's names for it; undefined where its code stays plain. */
export function lexerOf(language: string): Lexer | undefined {
  return byName.get(language);
}
