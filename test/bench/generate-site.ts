import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * A docs site of the size that real ones have: about 8,300 files, of them 4,200 Markdown, 3,200 data files, 215
 * includes and 15 layouts; 1,750 documents in collections with defaults; two FAQ pages whose answers use includes,
 * data and a query over the whole site. The same on every run.
 */
export function generateSite(folder: string): {
  readonly files: number;
  readonly faqPages: readonly string[];
} {
  const files = [
    ...configuration(),
    ...layouts(),
    ...includes(),
    ...data(),
    ...collections(),
    ...snippets(),
    ...assets(),
    ...faqPages(),
  ];
  for (const [path, text] of files) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
  return { files: files.length, faqPages: faqPages().map(([path]) => path) };
}

type File = readonly [path: string, text: string];

const COLLECTIONS = ['guides', 'database-integrations', 'saas-integrations', 'destinations', 'replication'];
const WORDS =
  'data pipeline replicate table column schema connect account warehouse schedule extract load key row event plan'.split(
    ' ',
  );

function sentence(seed: number, words: number): string {
  const picked = Array.from({ length: words }, (_, i) => WORDS[(seed * 7 + i * i + i) % WORDS.length]);
  return `${picked.join(' ').replace(/^./, (first) => first.toUpperCase())}.`;
}

function paragraphs(seed: number, count: number): string {
  return Array.from({ length: count }, (_, i) => sentence(seed + i, 40)).join('\n\n');
}

function configuration(): File[] {
  const defaults = COLLECTIONS.map(
    (name) =>
      `  - scope: { path: "", type: "${name}" }\n    values: { layout: page, input: ${name.includes('integrations')} }`,
  ).join('\n');
  const collections = COLLECTIONS.map((name) => `  ${name}:\n    output: true`).join('\n');
  const config = `title: Generated docs
url: https://docs.example.com
baseurl: /docs
markdown: kramdown
kramdown: { input: GFM, syntax_highlighter: rouge }
collections:
  faq-pages:
    output: true
${collections}
defaults:
${defaults}
`;
  return [
    ['_config.yml', config],
    ['.gitignore', '_site/\n'],
  ];
}

function layouts(): File[] {
  const faq = `---
layout: page
---
{{ content }}
{% for topic in page.frequently-asked-questions %}
<h2 id="{{ topic.anchor }}">{{ topic.topic }}</h2>
{% for item in topic.items %}
<div class="panel"><h4>{{ item.question }}</h4>
<div id="collapse{{ item.anchor }}" class="panel-body">{{ item.answer | flatify | markdownify }}</div></div>
{% endfor %}{% endfor %}
`;
  const page = `---
layout: default
---
<article><h1>{{ page.title }}</h1>{{ content }}</article>
{% include nav/sidebar.html %}
`;
  const base = `<!doctype html>
<html><head><title>{{ page.title }}</title><link rel="stylesheet" href="{{ site.baseurl }}/css/site.css"></head>
<body>{{ content }}</body></html>
`;
  const others = Array.from({ length: 12 }, (_, i): File => [`_layouts/other-${i}.html`, page]);
  return [
    ['_layouts/faq.html', faq],
    ['_layouts/page.html', page],
    ['_layouts/default.html', base],
    ...others,
  ];
}

function includes(): File[] {
  const dataFiles = `{% assign link = site.data.urls %}{% assign app = site.data.app %}\n`;
  const sidebar = `<nav>{% for entry in site.data.navigation %}<a href="{{ site.baseurl }}{{ entry.url }}">{{ entry.title }}</a>{% endfor %}</nav>\n`;
  const note = `<div class="note">{{ include.content | markdownify }}</div>\n`;
  const others = Array.from({ length: 212 }, (_, i): File => [
    `_includes/parts/part-${i}.html`,
    `<p>${sentence(i, 30)}</p>\n`,
  ]);
  return [
    ['_includes/misc/data-files.html', dataFiles],
    ['_includes/nav/sidebar.html', sidebar],
    ['_includes/note.html', note],
    ...others,
  ];
}

function data(): File[] {
  const urls = Array.from({ length: 300 }, (_, i) => `guide-${i}: /guides/guide-${i}`).join('\n');
  const navigation = Array.from(
    { length: 60 },
    (_, i) => `- title: ${sentence(i, 3)}\n  url: /guides/guide-${i}`,
  ).join('\n');
  const schemas = Array.from({ length: 3197 }, (_, i): File => [
    `_data/schemas/source-${i % 80}/table-${i}.yml`,
    `name: table_${i}\nkeys: [id, updated_at]\ncolumns:\n${Array.from({ length: 12 }, (_, c) => `  - name: column_${c}\n    type: string\n    description: "${sentence(i + c, 8)}"\n`).join('')}`,
  ]);
  return [
    ['_data/urls.yaml', `${urls}\n`],
    ['_data/app.yml', 'page-names:\n  billing: Billing\n  usage: Usage\n'],
    ['_data/navigation.yml', `${navigation}\n`],
    ...schemas,
  ];
}

function collections(): File[] {
  return COLLECTIONS.flatMap((name) =>
    Array.from({ length: 350 }, (_, i): File => {
      const title = `${name.replace('-', ' ')} ${i}`;
      const head = `title: "${title}"\ndisplay_name: "${title}"\npermalink: /${name}/${name}-${i}\nssl: ${i % 7 === 0}\nweight: ${i}\nkeywords: ${sentence(i, 6)}`;
      return [
        `_${name}/part-${i % 20}/${name}-${i}.md`,
        `---\n${head}\n---\n\n## Overview\n\n${paragraphs(i, 6)}\n`,
      ];
    }),
  );
}

/** Markdown that is no page of its own, as big sites have it: pulled in by others, or history. */
function snippets(): File[] {
  return Array.from({ length: 2446 }, (_, i): File => [
    `_changelog-files/year-${i % 8}/entry-${i}.md`,
    `---\ntitle: "Entry ${i}"\ndate: 2020-0${(i % 9) + 1}-11\n---\n${paragraphs(i, 2)}\n`,
  ]);
}

function assets(): File[] {
  const images = Array.from({ length: 640 }, (_, i): File => [
    `images/picture-${i}.svg`,
    `<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><circle cx="10" cy="10" r="${i % 10}"/></svg>\n`,
  ]);
  return [['css/site.css', 'body { font-family: sans-serif; max-width: 60rem; margin: auto; }\n'], ...images];
}

function faqPages(): File[] {
  return [
    ['_faq-pages/billing-faq.md', faqPage('Billing FAQ', 22)],
    ['_faq-pages/security-faq.md', faqPage('Security FAQ', 14)],
  ];
}

function faqPage(title: string, questions: number): string {
  const topics = Array.from({ length: Math.ceil(questions / 4) }, (_, topic) => {
    const items = Array.from({ length: Math.min(4, questions - topic * 4) }, (_, item) =>
      question(topic * 4 + item),
    );
    return `# ------------------- #\n#   TOPIC NUMBER ${topic}    #\n# ------------------- #\n\n  - topic: "Topic ${topic}"\n    anchor: "topic-${topic}"\n    items:\n${items.join('\n')}`;
  });
  return `---
title: ${title}
permalink: /account/${title.toLowerCase().replaceAll(' ', '-')}
layout: faq
tags: [account, billing]
summary: "${sentence(3, 12)}"

frequently-asked-questions:
${topics.join('\n')}---
{% include misc/data-files.html %}

{{ page.summary }}
`;
}

function question(number: number): string {
  const answers = [
    `${sentence(number, 60)}\n\nSee [the guide]({{ link.guide-${number} | prepend: site.baseurl }}){:target="new"}.`,
    `{% include misc/data-files.html %}\nIn {{ app.page-names.billing }}:\n\n- **First**, ${sentence(number, 20)}\n- **Then**, ${sentence(number + 1, 20)}`,
    `{% assign secure = site.database-integrations | where: "ssl",true | sort: "display_name" %}\n{% for one in secure limit: 12 %}\n - [{{ one.display_name }}]({{ one.url | prepend: site.baseurl }})\n{% endfor %}`,
    `{% include note.html content="**Note**: ${sentence(number, 12)}" %}\n\n${paragraphs(number, 2)}`,
  ];
  const answer = answers[number % answers.length] ?? '';
  const block = answer
    .split('\n')
    .map((line) => (line === '' ? '' : `          ${line}`))
    .join('\n');
  return `      - question: "Question number ${number}?"\n        anchor: "question-${number}"\n        answer: |\n${block}\n`;
}
