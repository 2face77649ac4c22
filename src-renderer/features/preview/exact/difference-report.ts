import type { PageDifference, RunningJekyll } from '../../../../shared/api/exact';

export interface ReportedPage {
  readonly path: string;
  readonly jekyll: RunningJekyll | undefined;
  /** Of Answerbook. */
  readonly version: string;
}

/** A difference as the text of a bug report, in Markdown. */
export function differenceReport(
  { path, jekyll, version }: ReportedPage,
  difference: PageDifference,
): string {
  const made = jekyll ? `Jekyll ${jekyll.version} (Ruby ${jekyll.ruby}, ${jekyll.source})` : 'Jekyll';
  return [
    `The preview of ${path} differs from what Jekyll makes.`,
    '',
    `- Answerbook ${version}`,
    `- ${made}`,
    `- Element: ${difference.element}`,
    '',
    'Answerbook:',
    '',
    fenced(difference.builtIn),
    '',
    'Jekyll:',
    '',
    fenced(difference.exact),
    '',
  ].join('\n');
}

/** A fence that the text itself does not hold. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}html\n${text}\n${fence}`;
}
