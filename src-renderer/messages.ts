/** The words that the app shows, in one place. Words for what can go wrong: `error-words.ts`. */
export const messages = {
  app: {
    name: 'Answerbook',
    tagline: 'The editor for FAQ pages in a docs repository.',
    unexpected: 'Something went wrong in Answerbook itself. Your words are kept; try again.',
    lostServices: 'The services don’t answer',
    lostServicesDetail:
      'Your words are kept in this window. Start Answerbook again if this stays; unsaved words will be offered then.',
  },
  regions: {
    topBar: 'Repository',
    left: 'Pages and changes',
    editor: 'Editor',
    preview: 'Preview',
    problems: 'Problems',
    resizeLeft: 'Resize the page list',
    resizePreview: 'Resize the preview',
    resizeProblems: 'Resize the problems',
  },
  welcome: {
    title: 'Answerbook',
    lines: [
      'Open a docs repository and its FAQ pages are found by themselves.',
      'Edit questions and answers in a form, with the published page beside it.',
      'Save and commit: only the lines that you changed are touched.',
    ],
    openTitle: 'Open a docs repository',
    pathLabel: 'Folder',
    pathPlaceholder: '/home/you/docs',
    pathHint: 'The folder of a Git clone, or one inside it.',
    open: 'Open',
    opening: 'Opening…',
    choose: 'Choose a folder…',
    recentTitle: 'Recent',
    noRecent: 'Repositories that you open are listed here.',
    forget: (name: string) => `Take ${name} off this list`,
    sample: 'Try the sample',
    sampleTitle: 'New here?',
    sampleDetail: 'A small docs site of an invented product, yours to play with.',
    tryAgain: 'Try again',
  },
  noPages: {
    title: 'No FAQ pages in this repository',
    detail: 'A page is an FAQ page when its front matter holds topics with questions and answers, like this:',
    example: `---
title: Billing FAQ
faq:
  - topic: "Invoices"
    anchor: "invoices"
    items:
      - question: "When am I billed?"
        anchor: "when-billed"
        answer: |
          On the **first** of the month.
---`,
    another: 'Open another repository',
    sample: 'Look at the sample',
  },
  topBar: {
    repositoryMenu: 'Repository menu',
    openOther: 'Open another repository…',
    openSample: 'Open the sample',
    close: 'Close this repository',
    detached: (commit: string) => `no branch, at ${commit.slice(0, 7)}`,
    upToDate: 'up to date',
    ahead: (count: number) => `${counted(count, 'commit')} to push`,
    behind: (count: number) => `${counted(count, 'commit')} to pull`,
    inProgress: (operation: string) => `${operation} not finished`,
    unborn: 'no commit yet',
    commit: 'Commit',
    commitCount: (count: number) => `Commit ${counted(count, 'changed page')}`,
    theme: 'Theme',
    themeSystem: 'As the system',
    themeLight: 'Light',
    themeDark: 'Dark',
    viewMenu: 'View menu',
  },
  left: { pages: 'Pages', changes: 'Changes', history: 'History' },
  outline: {
    label: 'Pages, topics and questions',
    filter: 'Find a page',
    questions: (count: number) => counted(count, 'question'),
    problems: (count: number) => counted(count, 'problem'),
    unreadable: 'can’t be read as YAML',
    unsaved: 'unsaved',
    untitledTopic: 'Topic without a title',
    untitledQuestion: 'Question without words',
    addQuestion: 'Add a question',
    addTopic: 'Add a topic',
    newTopic: 'New topic',
    newQuestion: 'New question',
    remove: 'Remove',
    removedQuestion: (words: string) => `Removed “${words}”`,
    removedTopic: (words: string) => `Removed the topic “${words}”`,
    undo: 'Undo',
    moveUp: 'Move up',
    moveDown: 'Move down',
    rename: 'Rename',
    renameLabel: 'New words',
    menu: (words: string) => `More for ${words}`,
    emptyPage: 'No topics yet',
    emptyPageDetail: 'A page has topics, and a topic has questions.',
    noMatch: 'No page has these words in its title or path.',
    drag: (words: string) => `Drag ${words}`,
  },
  editor: {
    views: 'View of the page',
    form: 'Form',
    details: 'Details',
    source: 'Source',
    formHint: 'Topics, questions and answers',
    detailsHint: 'Title, permalink, tags and the rest',
    sourceHint: 'The file’s own text',
    save: 'Save',
    saved: 'Saved',
    unsaved: 'Unsaved',
    saving: 'Saving…',
    nothingChosen: 'Choose a page',
    nothingChosenDetail: 'Its topics and questions unfold below it; choose one to edit.',
    noQuestionChosen: 'Choose a question',
    noQuestionChosenDetail: 'Pick one in the list at the left, or click it in the preview.',
    loading: 'Reading the page…',
    unreadable: 'The front matter does not parse',
    unreadableDetail: 'The form comes back as soon as the text is right again. The error is marked below.',
    goToSource: 'Mend it in the source',
  },
  conflict: {
    changedTitle: 'This file changed outside, where you have changed it too',
    changedDetail: 'Both versions are kept until you choose.',
    deletedTitle: 'This file was deleted outside',
    deletedDetail: 'Your words are still here.',
    keepMine: 'Keep mine',
    takeTheirs: 'Take theirs',
    compare: 'Compare',
    hideCompare: 'Hide the comparison',
    compareLabel: 'Their version compared with yours',
    writeAgain: 'Write it again',
    close: 'Close',
  },
  drafts: {
    title: (count: number, when: string) =>
      `Unsaved words in ${counted(count, 'page')} from ${when} were kept`,
    restore: 'Restore',
    discard: 'Discard',
    restored: 'Restored. Save to keep them in the file.',
  },
  closing: {
    title: (count: number) => `${counted(count, 'page')} with unsaved words`,
    detail: 'Save them into their files, or keep them as drafts that are offered at the next start.',
    saveAll: 'Save all',
    keepDrafts: 'Keep as draft and close',
    cancel: 'Cancel',
    switching: 'Keep as draft',
  },
  changes: {
    emptyTitle: 'Nothing to commit',
    emptyDetail: 'What you save shows here: page by page, question by question.',
    listLabel: 'Changed pages',
    unsavedFirst: (count: number) => `${counted(count, 'page')} with unsaved words will be saved first.`,
    otherFiles: (count: number) => `${counted(count, 'other file')} changed and not part of this commit.`,
    kind: {
      added: 'new',
      modified: 'changed',
      deleted: 'deleted',
      renamed: 'renamed',
      conflicted: 'conflict',
    },
    include: (path: string) => `Commit ${path}`,
    diffLabel: (path: string) => `Changes in ${path}`,
    noDiff: 'The text is the same.',
    comparing: 'Comparing…',
    back: 'Back to the editor',
    openPage: 'Open the page',
    message: 'Message',
    messagePlaceholder: 'What changed for the reader?',
    author: 'Author',
    noAuthor: 'Git does not know who you are',
    name: 'Your name',
    email: 'Your e-mail address',
    emailWrong: 'An address has an @ in it.',
    identityHint: 'Kept in this repository’s Git configuration.',
    setIdentity: 'Use this name',
    branch: 'Branch',
    newBranch: 'On a new branch',
    currentBranch: (name: string) => `On ${name}`,
    detached: 'No branch is checked out. A commit here is easily lost, so a new branch is offered.',
    defaultBranchHint: (name: string) => `${name} is the default branch; changes go there by pull request.`,
    branchName: 'Name of the new branch',
    commit: 'Commit',
    committing: 'Committing…',
    retry: 'Try again',
    committed: (branch: string | undefined) =>
      branch === undefined ? 'Committed.' : `Committed on ${branch}.`,
    seeHistory: 'See the history',
    summary: {
      added: 'added',
      removed: 'removed',
      edited: 'edited',
      moved: 'moved',
    },
    pageDetails: 'Page details',
    pageBody: 'Text below the questions',
  },
  history: {
    label: 'Commits on this branch',
    emptyTitle: 'No commits yet',
    emptyDetail: 'The first one will show here.',
    loading: 'Reading the history…',
  },
  problems: {
    title: (count: number) => (count === 0 ? 'No problems' : counted(count, 'problem')),
    show: 'Show the problems',
    hide: 'Hide the problems',
    next: 'Next problem',
  },
  palette: {
    label: 'Find a command, a page or a question',
    open: 'Search everything',
    empty: 'Nothing has these words.',
    command: 'Command',
    page: 'Page',
    question: 'Question',
  },
} as const;

/** `1 page`, `2 pages`. */
export function counted(count: number, noun: string): string {
  return `${new Intl.NumberFormat('en').format(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** `3 minutes ago`, `yesterday`; both in milliseconds since the epoch. */
export function timeAgo(then: number, now: number): string {
  const units = [
    ['year', 31_536_000],
    ['month', 2_592_000],
    ['week', 604_800],
    ['day', 86_400],
    ['hour', 3600],
    ['minute', 60],
  ] as const;
  const seconds = (now - then) / 1000;
  const format = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
  for (const [unit, length] of units)
    if (seconds >= length) return format.format(-Math.floor(seconds / length), unit);
  return 'just now';
}
