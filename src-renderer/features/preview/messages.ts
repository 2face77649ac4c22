/** The words of the preview. */
export const messages = {
  frame: 'The page as it will be published',
  loading: 'Rendering the page…',
  notShown: 'The page can’t be shown yet',
  stale: 'The preview shows the last version that worked',
  failed: 'The page can’t be shown',
  noSiteTitle: 'No site to show the page in',
  noSiteDetail:
    'This repository has no _config.yml, so there is no layout to show the page in. Editing, checking and committing work all the same. If the site lives elsewhere, open that repository.',
  noPageTitle: 'No page is found that shows this file',
  noPageDetail:
    'The questions are data, and pages show them; none of this site’s is found to name the file. Editing, checking and committing work all the same.',
  outOfTime: (seconds: number) =>
    `Rendering was stopped after ${seconds} seconds: perhaps a loop in Liquid that has too much to do. Your words are safe.`,
  noRepository: 'No repository is open.',
  renderFailed:
    'Something in the page, its layout or its includes could not be rendered. Your words are safe.',
  tryAgain: 'Try again',
  look: {
    scope: 'What the preview shows',
    page: 'Page',
    pageHint: 'The whole page',
    answer: 'Answer',
    answerHint: 'The question in hand alone',
    width: 'Width of the page',
    pane: 'As wide as the pane',
    phone: (pixels: number) => `Phone, ${pixels} px`,
    tablet: (pixels: number) => `Tablet, ${pixels} px`,
    desktop: (pixels: number) => `Desktop, ${pixels} px`,
    pixels: (pixels: number) => `${pixels} px`,
    scale: (scale: number) => percent(scale),
    sizeDetail: (pixels: number, scale: number) =>
      scale === 1
        ? `The page is laid out ${pixels} pixels wide.`
        : `The page is laid out ${pixels} pixels wide, and shown at ${percent(scale)} to fit the pane.`,
  },
  site: {
    menu: 'What the site may do in the preview',
    blocked: 'blocked',
    blockedDetail: (count: number, isScripted: boolean) =>
      `${count === 1 ? '1 file from another server is blocked' : `${count} files from other servers are blocked`}${
        isScripted ? ', and the site’s scripts run' : ''
      }: what the site may do in the preview`,
    scripted: 'The site’s scripts run: what the site may do in the preview',
    remote: 'Load files from other servers',
    remoteDetail: (servers: readonly string[]) =>
      servers.length === 0
        ? 'Pictures, fonts and styles; for this repository'
        : `From ${servers.slice(0, 2).join(', ')}${servers.length > 2 ? ' …' : ''}`,
    remoteOff: 'Not while the site’s scripts run',
    scripts: 'Run the site’s own scripts',
    scriptsDetail: 'For menus and tabs that need them; without network',
  },
  inFile: (file: string, line: number | undefined) => (line === undefined ? file : `${file}, line ${line}`),
  line: (line: number) => `Line ${line}`,
  note: (message: string, where: string) => `${where}: ${message}`,
} as const;

function percent(scale: number): string {
  return `${Math.round(scale * 100)} %`;
}
