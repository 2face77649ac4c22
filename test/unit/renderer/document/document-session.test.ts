import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DocumentSession } from '../../../../src-renderer/document/document-session';
import { failed, ok } from '../../../../shared/text/result';
import type { Respond } from './fake-api';
import { fakeApi, fileOf } from './fake-api';

const PAGE = `---
title: Keys
faq:
  - topic: "Doors"
    anchor: "doors"
    items:
      - question: "Which key opens the door?"
        anchor: "which-key"
        answer: |
          The first one.
      - question: "Who has it?"
        anchor: "who-has-it"
        answer: |
          The porter.
---
Body.
`;

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function open(text = PAGE, respond: Respond = {}) {
  const api = fakeApi(respond);
  const session = DocumentSession.open(api, fileOf(text));
  return { api, session, now: () => session.state.getState() };
}

const answer = (at: string, value: string) => ({ command: 'setAnswer', at, value }) as const;
const typing = { userEvent: 'input.type' };

/** The same page with one stretch replaced. */
const page = (from: string, to: string) => PAGE.replace(from, to);

describe('an edit', () => {
  test('changes the text where it must, and nothing else', () => {
    const { session, now } = open();
    session.run(answer('0/0', 'The second one.\n'));
    expect(now().text).toBe(page('first', 'second'));
  });

  test('is counted in lines as Git counts them', () => {
    const { session, now } = open();
    session.run(answer('0/0', 'The second one.\n'));
    expect(now().changedLines).toEqual({ removed: 1, added: 1 });
  });

  test('makes the page unsaved, and its inverse makes it saved again', () => {
    const { session, now } = open();
    session.run(answer('0/0', 'The second one.\n'));
    expect(now().unsaved).toBe(true);
    session.run(answer('0/0', 'The first one.\n'));
    expect(now().unsaved).toBe(false);
  });

  test('that can’t be made says why and changes nothing', () => {
    const { session, now } = open();
    const done = session.run(answer('7/0', 'x'));
    expect(done).toMatchObject({ ok: false, error: { code: 'no-such-question' } });
    expect(now().text).toBe(PAGE);
  });

  test('keeps carriage returns where they are', () => {
    const text = PAGE.replaceAll('\n', '\r\n');
    const { session, now } = open(text);
    session.run(answer('0/0', 'The second one.\n'));
    expect(now().text).toBe(text.replace('first', 'second'));
  });

  test('tells its listeners what changed in the text', () => {
    const { session } = open();
    const heard = vi.fn();
    session.onChange(heard);
    session.applyChanges([{ from: 0, to: 0, insert: '\uFEFF' }]);
    expect(heard).toHaveBeenCalledWith({ changes: [{ from: 0, to: 0, insert: '\uFEFF' }], cause: 'edit' });
  });
});

describe('undo', () => {
  test('gives the source back byte for byte, through the form’s and the source view’s edits', () => {
    const { session, now } = open();
    session.run(answer('0/0', 'The second one.\n'));
    session.applyChanges([{ from: 0, to: 0, insert: '\uFEFF' }], typing);
    session.run({ command: 'setField', field: 'title', value: 'Locks' });
    for (let steps = 0; steps < 3; steps += 1) session.undo();
    expect(now().text).toBe(PAGE);
    expect(now().canUndo).toBe(false);
  });

  test('redo does it again', () => {
    const { session, now } = open();
    session.run(answer('0/0', 'The second one.\n'));
    session.undo();
    session.redo();
    expect(now().text).toBe(page('first', 'second'));
  });

  test('takes back words typed in one go together', () => {
    const { session, now } = open();
    session.run(answer('0/0', 'The first one!\n'), typing);
    session.run(answer('0/0', 'The first one!!\n'), typing);
    session.undo();
    expect(now().text).toBe(PAGE);
  });

  test('takes back two moves one by one', () => {
    const { session, now } = open();
    session.run({ command: 'moveQuestion', at: '0/0', topic: '0', index: 1 });
    const moved = now().text;
    session.run({ command: 'moveQuestion', at: '0/0', topic: '0', index: 1 });
    session.undo();
    expect(now().text).toBe(moved);
  });

  test('says at which question it happened', () => {
    const { session, now } = open();
    session.run(answer('0/1', 'The cook.\n'));
    session.undo();
    expect(now().undone?.place).toEqual({ topicIndex: 0, itemIndex: 1 });
  });
});

describe('a text that does not parse', () => {
  const broken = { from: PAGE.indexOf('title'), to: PAGE.indexOf('title'), insert: '"' };

  test('keeps the last page that did, and says that it is not the text', () => {
    const { session, now } = open();
    session.applyChanges([broken]);
    expect(now().readable).toBe(false);
    expect(now().faq?.topics[0]?.questions).toHaveLength(2);
    expect(now().syntaxErrors.length).toBeGreaterThan(0);
  });

  test('takes no command of the form', () => {
    const { session } = open();
    session.applyChanges([broken]);
    expect(session.run(answer('0/0', 'x'))).toMatchObject({ ok: false, error: { code: 'unreadable' } });
  });

  test('gives the form back as soon as it parses again', () => {
    const { session, now } = open();
    session.applyChanges([broken]);
    session.applyChanges([{ from: broken.from, to: broken.from + 1, insert: '' }]);
    expect(now().readable).toBe(true);
    expect(session.run(answer('0/0', 'Again.\n')).ok).toBe(true);
  });
});

describe('a save', () => {
  test('writes the exact text over the version it was typed on', async () => {
    const { api, session } = open();
    session.run(answer('0/0', 'The second one.\n'));
    await session.save();
    expect(api.inputsOf('page/save')).toEqual([
      { path: 'faq.md', text: page('first', 'second'), baseHash: `hash of ${PAGE}`, overwrite: false },
    ]);
  });

  test('makes what was saved the version to compare with', async () => {
    const { session, now } = open();
    session.run(answer('0/0', 'The second one.\n'));
    await session.save();
    expect(now()).toMatchObject({ unsaved: false, changedLines: { removed: 0, added: 0 } });
  });

  test('leaves words unsaved that were typed while it ran', async () => {
    const { session, now } = open();
    session.run(answer('0/0', 'The second one.\n'));
    const saving = session.save();
    await Promise.resolve();
    session.run(answer('0/0', 'The third one.\n'));
    await saving;
    expect(now()).toMatchObject({ unsaved: true, changedLines: { removed: 1, added: 1 } });
  });

  test('of an unchanged page writes nothing', async () => {
    const { api, session } = open();
    await session.save();
    expect(api.inputsOf('page/save')).toEqual([]);
  });

  test('that failed keeps the words unsaved and says why', async () => {
    const { session, now } = open(PAGE, {
      'page/save': () => failed({ code: 'disk-full', path: 'faq.md' }),
    });
    session.run(answer('0/0', 'The second one.\n'));
    expect(await session.save()).toEqual(failed({ code: 'disk-full', path: 'faq.md' }));
    expect(now()).toMatchObject({ unsaved: true, saving: false });
  });

  test('onto a file that changed elsewhere takes that in first', async () => {
    const theirs = page('porter', 'cook');
    const { api, session } = open(PAGE, {
      'page/save': (input: { text: string; baseHash: string }) =>
        input.baseHash === `hash of ${theirs}`
          ? ok(fileOf(input.text))
          : failed({ code: 'changed-outside', path: 'faq.md', disk: fileOf(theirs) }),
    });
    session.run(answer('0/0', 'The second one.\n'));
    expect((await session.save()).ok).toBe(true);
    expect(api.inputsOf('page/save').at(-1)).toMatchObject({
      text: page('first', 'second').replace('porter', 'cook'),
    });
  });

  test('onto a file that changed at the same place writes nothing and asks', async () => {
    const { session, now } = open(PAGE, {
      'page/save': () =>
        failed({ code: 'changed-outside', path: 'faq.md', disk: fileOf(page('first', 'last')) }),
    });
    session.run(answer('0/0', 'The second one.\n'));
    expect((await session.save()).ok).toBe(false);
    expect(now().conflict).toEqual({ kind: 'changed', theirs: fileOf(page('first', 'last')) });
  });
});

describe('an outside change', () => {
  test('is taken in where nothing is unsaved', () => {
    const { api, now } = open();
    const file = fileOf(page('porter', 'cook'));
    api.tell('file/changed', { path: file.path, file });
    expect(now()).toMatchObject({ text: file.text, unsaved: false, conflict: undefined });
  });

  test('is taken in beside unsaved words, which stay unsaved', () => {
    const { session, now } = open();
    session.run(answer('0/0', 'The second one.\n'));
    session.takeIn(fileOf(page('porter', 'cook')));
    expect(now().text).toBe(page('first', 'second').replace('porter', 'cook'));
    expect(now().changedLines).toEqual({ removed: 1, added: 1 });
  });

  test('is not undone with the writer’s own words', () => {
    const { session, now } = open();
    session.run(answer('0/0', 'The second one.\n'));
    session.takeIn(fileOf(page('porter', 'cook')));
    session.undo();
    expect(now().text).toBe(page('porter', 'cook'));
  });

  test('of the same line is a conflict, and both versions are kept', () => {
    const { session, now } = open();
    session.run(answer('0/0', 'The second one.\n'));
    session.takeIn(fileOf(page('first', 'last')));
    expect(now().text).toBe(page('first', 'second'));
    expect(now().conflict).toEqual({ kind: 'changed', theirs: fileOf(page('first', 'last')) });
  });

  test('that only says what was typed here already is none', () => {
    const { session, now } = open();
    session.run(answer('0/0', 'The second one.\n'));
    session.takeIn(fileOf(page('first', 'second')));
    expect(now()).toMatchObject({ unsaved: false, conflict: undefined });
  });

  test('that is taken back outside ends the conflict', () => {
    const { session, now } = open();
    session.run(answer('0/0', 'The second one.\n'));
    session.takeIn(fileOf(page('first', 'last')));
    session.takeIn(fileOf(PAGE));
    expect(now().conflict).toBeUndefined();
  });

  test('that would merge two good pages into a broken one is a conflict', () => {
    const { session, now } = open();
    const block = '        answer: |\n          The porter.\n';
    const at = PAGE.indexOf(block);
    session.applyChanges([{ from: at, to: at + block.length, insert: '        answer: "The porter."\n' }]);
    session.takeIn(fileOf(page('The porter.\n', 'The porter.\n          Always.\n')));
    expect(now()).toMatchObject({ readable: true, conflict: { kind: 'changed' } });
  });
});

describe('a conflict', () => {
  function inConflict(respond: Respond = {}) {
    const opened = open(PAGE, respond);
    opened.session.run(answer('0/0', 'The second one.\n'));
    opened.session.takeIn(fileOf(page('first', 'last')));
    return opened;
  }

  test('stops a careful save', async () => {
    const { api, session } = inConflict();
    expect((await session.save()).ok).toBe(false);
    expect(api.inputsOf('page/save')).toEqual([]);
  });

  test('resolved for mine is saved over theirs', async () => {
    const { api, session } = inConflict();
    session.resolve('mine');
    await session.save();
    expect(api.inputsOf('page/save')).toMatchObject([
      { text: page('first', 'second'), baseHash: `hash of ${page('first', 'last')}` },
    ]);
  });

  test('resolved for theirs shows theirs, saved', () => {
    const { session, now } = inConflict();
    session.resolve('theirs');
    expect(now()).toMatchObject({ text: page('first', 'last'), unsaved: false, conflict: undefined });
  });

  test('resolved for theirs can be undone: my words are still to be had', () => {
    const { session, now } = inConflict();
    session.resolve('theirs');
    session.undo();
    expect(now()).toMatchObject({ text: page('first', 'second'), unsaved: true });
  });
});

describe('a file deleted under the editor', () => {
  test('is a conflict, and the words are unsaved even where none was changed', () => {
    const { session, now } = open();
    session.takeIn(undefined);
    expect(now()).toMatchObject({ conflict: { kind: 'deleted' }, unsaved: true, text: PAGE });
  });

  test('is written again where the writer keeps it', async () => {
    const { api, session, now } = open();
    session.takeIn(undefined);
    session.resolve('mine');
    await session.save();
    expect(api.inputsOf('page/save')).toMatchObject([{ text: PAGE, baseHash: null }]);
    expect(now().unsaved).toBe(false);
  });

  test('that comes back as it was is no conflict any more', () => {
    const { session, now } = open();
    session.takeIn(undefined);
    session.takeIn(fileOf(PAGE));
    expect(now()).toMatchObject({ conflict: undefined, unsaved: false });
  });
});

describe('a draft', () => {
  test('is kept half a second after the last word', async () => {
    const { api, session } = open();
    session.run(answer('0/0', 'The second one.\n'));
    await vi.advanceTimersByTimeAsync(499);
    expect(api.inputsOf('draft/keep')).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(api.inputsOf('draft/keep')).toMatchObject([{ text: page('first', 'second'), baseText: PAGE }]);
  });

  test('is kept at once where the window closes', async () => {
    const { api, session } = open();
    session.run(answer('0/0', 'The second one.\n'));
    await session.keepDraft();
    expect(api.inputsOf('draft/keep')).toHaveLength(1);
  });

  test('is kept where the page is closed before its time', async () => {
    const { api, session } = open();
    session.run(answer('0/0', 'The second one.\n'));
    session.dispose();
    await vi.advanceTimersByTimeAsync(0);
    expect(api.inputsOf('draft/keep')).toHaveLength(1);
  });

  test('is dropped by a save', async () => {
    const { api, session } = open();
    session.run(answer('0/0', 'The second one.\n'));
    await session.keepDraft();
    await session.save();
    await vi.advanceTimersByTimeAsync(1000);
    expect(api.asked.map(({ name }) => name).filter((name) => name.startsWith('draft'))).toEqual([
      'draft/keep',
      'draft/drop',
    ]);
  });

  test('that can’t be kept is told', async () => {
    const error = { code: 'io-failed', path: 'faq.md', reason: 'no space' } as const;
    const { session, now } = open(PAGE, { 'draft/keep': () => failed(error) });
    session.run(answer('0/0', 'The second one.\n'));
    await vi.advanceTimersByTimeAsync(500);
    expect(now().draftError).toEqual(error);
  });

  test('of an earlier run is put back, as unsaved words that can be undone', () => {
    const { session, now } = open();
    session.restore({
      path: now().path,
      text: page('first', 'second'),
      baseText: PAGE,
      baseHash: `hash of ${PAGE}`,
      keptAt: 0,
    });
    expect(now()).toMatchObject({ text: page('first', 'second'), unsaved: true, canUndo: true });
  });

  test('of an earlier run is merged with what the file became since', () => {
    const { session, now } = open(page('porter', 'cook'));
    session.restore({
      path: now().path,
      text: page('first', 'second'),
      baseText: PAGE,
      baseHash: `hash of ${PAGE}`,
      keptAt: 0,
    });
    expect(now().text).toBe(page('first', 'second').replace('porter', 'cook'));
    expect(now()).toMatchObject({ changedLines: { removed: 1, added: 1 }, conflict: undefined });
  });
});

describe('checks and renderings', () => {
  const problem = {
    rule: 'empty-anchor',
    severity: 'error',
    message: 'No anchor.',
    range: { from: 4, to: 9 },
    place: undefined,
  } as const;

  test('are asked for when a page is opened', async () => {
    const { api } = open();
    await vi.advanceTimersByTimeAsync(100);
    expect(api.inputsOf('check/page')).toMatchObject([{ text: PAGE, version: 1 }]);
    expect(api.inputsOf('render/page')).toMatchObject([{ text: PAGE, version: 1 }]);
  });

  test('of a text that has changed since are not shown', async () => {
    let answerLater = () => {};
    const { session, now } = open(PAGE, {
      'check/page': (input: { version: number }) =>
        new Promise((resolve) => {
          answerLater = () => resolve(ok({ version: input.version, problems: [problem] }));
        }),
    });
    await vi.advanceTimersByTimeAsync(100);
    const answerFirst = answerLater;
    session.applyChanges([{ from: 0, to: 0, insert: '\uFEFF' }]);
    answerFirst();
    await vi.advanceTimersByTimeAsync(0);
    expect(now().problems).toEqual([]);
  });

  test('are asked for one at a time, the last for the newest text', async () => {
    const answers: (() => void)[] = [];
    const { api, session } = open(PAGE, {
      'check/page': (input: { version: number }) =>
        new Promise((resolve) => {
          answers.push(() => resolve(ok({ version: input.version, problems: [] })));
        }),
    });
    await vi.advanceTimersByTimeAsync(100);
    for (const insert of ['a', 'b', 'c']) {
      session.applyChanges([{ from: PAGE.length, to: PAGE.length, insert }]);
      await vi.advanceTimersByTimeAsync(100);
    }
    answers[0]?.();
    await vi.advanceTimersByTimeAsync(100);
    expect(api.inputsOf('check/page')).toMatchObject([{ version: 1 }, { version: 4 }]);
  });

  test('found problems move with the text until the next check', async () => {
    const { session, now } = open(PAGE, {
      'check/page': (input: { version: number }) => ok({ version: input.version, problems: [problem] }),
    });
    await vi.advanceTimersByTimeAsync(100);
    session.applyChanges([{ from: 0, to: 0, insert: '\uFEFF' }]);
    expect(now().problems[0]?.range).toEqual({ from: 5, to: 10 });
  });

  test('are asked for again when the site changes', async () => {
    const { api } = open();
    await vi.advanceTimersByTimeAsync(100);
    api.tell('site/changed', {});
    await vi.advanceTimersByTimeAsync(100);
    expect(api.inputsOf('render/page')).toHaveLength(2);
  });

  test('that fail leave the last page in view and say why', async () => {
    const rendered = {
      version: 1,
      page: { html: '<p>', url: '/', problems: [] },
      previewUrl: 'preview:/',
      milliseconds: 1,
    };
    let calls = 0;
    const { session, now } = open(PAGE, {
      'render/page': () => (calls++ === 0 ? ok(rendered) : failed({ code: 'out-of-time', seconds: 5 })),
    });
    await vi.advanceTimersByTimeAsync(100);
    session.renderAgain();
    await vi.advanceTimersByTimeAsync(100);
    expect(now()).toMatchObject({ rendering: rendered, renderError: { code: 'out-of-time' } });
  });

  test('stop with the page', async () => {
    const { api, session } = open();
    session.dispose();
    await vi.advanceTimersByTimeAsync(100);
    expect(api.inputsOf('check/page')).toEqual([]);
  });
});
