import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { editorOf } from '../e2e/support/editor';
import { startElectron } from '../e2e/support/electron-app';
import { enterTestHome } from '../support/git-repository';
import { generatePage } from './generate-page';
import { processMemory } from './process-memory';
import { percentiles, typeAndMeasure } from './type-and-measure';

const SIZES = [50, 500, 5_000];
/** Slower than a typist at the largest page, so that each letter is measured by itself. */
const TYPING = { keystrokes: 40, pace: 800 };

/** In the Electron app, on pages of so many questions: what a letter typed in an answer takes, and the memory. */
export async function bench(): Promise<void> {
  for (const size of SIZES) await measure(size);
}

async function measure(size: number): Promise<void> {
  const home = enterTestHome();
  try {
    const repository = home.repository();
    for (const [path, text] of siteWith(size)) {
      const file = join(repository.root, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    repository.commit('Add the generated page');
    const app = await startElectron({ folder: repository.root });
    try {
      const editor = editorOf(app.page);
      await editor.row(/^A page/).waitFor({ timeout: 60_000 });
      await editor.published.getByText('How do I do number 0?').waitFor({ timeout: 60_000 });
      await editor.choose('How do I do number 3?');
      await typeAndMeasure(app.page, { keystrokes: 8, pace: TYPING.pace }); // warming up
      const { letter, page } = await typeAndMeasure(app.page, TYPING);
      const memory = processMemory(app.electron?.process().pid ?? 0);
      console.log(`  ${size} questions`);
      console.log(`    keystroke to letter     ${percentiles(letter)} (${letter.length} keystrokes)`);
      console.log(`    keystroke to preview    ${percentiles(page)} (${page.length} keystrokes)`);
      console.log(
        `    memory of the services  ${memory.services.toFixed(0)} MB, of the page ${memory.page.toFixed(0)} MB`,
      );
    } finally {
      await app.end('kill');
    }
  } finally {
    home.leave();
  }
}

function siteWith(questions: number): readonly (readonly [path: string, text: string])[] {
  const layout = `<!doctype html>
<html><head><title>{{ page.title }}</title></head><body><h1>{{ page.title }}</h1>{{ content }}
{% for topic in page.frequently-asked-questions %}<h2 id="{{ topic.anchor }}">{{ topic.topic }}</h2>
{% for item in topic.items %}<section id="{{ item.anchor }}"><h3>{{ item.question }}</h3>
{{ item.answer | markdownify }}</section>
{% endfor %}{% endfor %}</body></html>
`;
  return [
    ['_config.yml', 'title: Generated docs\nname: Docs\n'],
    ['_layouts/faq.html', layout],
    ['help.md', generatePage(questions).replace('title: A page\n', 'title: A page\nlayout: faq\n')],
  ];
}
