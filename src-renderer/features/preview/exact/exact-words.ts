import type { ExactError, ExactState, RunningJekyll } from '../../../../shared/api/exact';

/** The words of the badge and of what it opens. */
export const exactMessages = {
  builtIn: 'Built-in',
  exact: (version: string) => `Exact: Jekyll ${version}`,
  badgeHint: 'Who makes this preview',
  panel: 'Who makes this preview',
  builtInTitle: 'Built-in preview',
  builtInMeans:
    'Answerbook makes this page itself, by Jekyll’s rules. It does not run the site’s own plugins.',
  exactTitle: (version: string) => `Exact: made by Jekyll ${version}`,
  exactMeans: 'This page is what the site’s own Jekyll makes of your words, plugins included.',
  offer: 'This site’s own Jekyll can run in the background and make the preview exact.',
  trust:
    'That runs programs from this repository (its plugins and gems) on your computer, so turn it on only if you trust everyone who writes to it. It changes nothing in the repository, and you can turn it off at any time.',
  turnOn: 'Trust and turn on',
  turnOff: 'Turn off',
  startAgain: 'Start again',
  readingShort: 'Jekyll is reading the site',
  reading: 'Jekyll is reading the site. Until it is done you see the built-in preview.',
  itsWords: 'The last it said:',
  gemfileNote: 'The site’s Gemfile could not be used, because:',
  differences: 'Differences',
  noDifferences: 'The built-in preview of this page is the same.',
  countDifferences: (count: number) =>
    count === 1
      ? 'The built-in preview differs in 1 place.'
      : `The built-in preview differs in ${count} places.`,
  differencesMean:
    'What the site’s plugins make can’t be known to it. Anything else is a mistake of Answerbook’s, and a report helps to mend it.',
  show: 'Show',
  copy: 'Copy as a report',
  copied: 'Copied',
  inBuiltIn: 'Built-in',
  inJekyll: 'Jekyll',
  nothing: '(nothing)',
} as const;

const LACKS = {
  site: 'This repository has no site that Jekyll could make.',
  ruby: 'To see it exactly as Jekyll makes it, install Ruby and Jekyll on this computer, and open the repository again. No Ruby is found here.',
  jekyll:
    'To see it exactly as Jekyll makes it, install Jekyll on this computer (gem install jekyll), and open the repository again. Ruby is here, but no Jekyll is found.',
} as const;

/** How the site's own Jekyll is doing, in a writer's words; undefined where the badge says it all. */
export function stateWords(state: ExactState): string | undefined {
  switch (state.kind) {
    case 'absent':
      return LACKS[state.lacks];
    case 'off':
      return exactMessages.offer;
    case 'idle':
    case 'reading':
      return exactMessages.reading;
    case 'ready':
      return runningWords(state.jekyll);
    case 'waiting':
      return `Jekyll ended by itself and is started again in ${state.seconds} s. Your words are safe, and you see the built-in preview meanwhile.`;
    case 'stopped':
      return state.reason === 'cannot-start'
        ? 'Jekyll can’t be started with this site. Your words are safe, and you see the built-in preview. Once the site is mended it is tried again.'
        : 'Jekyll ended again and again, and is not started any more. Your words are safe, and you see the built-in preview.';
  }
}

function runningWords({ version, ruby, source, pages, milliseconds }: RunningJekyll): string {
  const gems = source === 'bundler' ? 'the gems of the site’s Gemfile' : 'the gems of this computer';
  const seconds = milliseconds < 100 ? 'less than 0.1' : (milliseconds / 1000).toFixed(1);
  const read = pages === 1 ? '1 page' : `${pages} pages`;
  return `Jekyll ${version} on Ruby ${ruby}, with ${gems}. It read ${read} in ${seconds} s.`;
}

/** Why the newest text has no exact page; undefined where the state says it. */
export function exactErrorWords(error: ExactError): string | undefined {
  switch (error.code) {
    case 'exact-failed': {
      const place = [error.file, error.line && `line ${error.line}`].filter(Boolean).join(', ');
      return `Jekyll can’t make this page: ${error.message}${place === '' ? '' : ` (${place})`}. You see the built-in preview.`;
    }
    case 'exact-out-of-time':
      return `Jekyll was stopped after ${error.seconds} seconds with this page: perhaps a loop that has too much to do. You see the built-in preview.`;
    case 'no-page':
      return 'Jekyll makes no page of this file.';
    case 'no-repository':
    case 'exact-not-running':
    case 'superseded':
      return undefined;
  }
}
