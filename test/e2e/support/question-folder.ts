import type { TestRepository } from '../../support/git-repository';

/** A site whose questions have a file each, in a collection, and a page that shows them. */

export const questionFile = (title: string, category: string, weight: number, answer: string): string =>
  `---\ntitle: ${title}\ncategory: ${category}\nweight: ${weight}\n---\n\n${answer}\n`;

const FILES: Readonly<Record<string, string>> = {
  '_config.yml': 'title: Tea docs\nbaseurl: ""\ncollections:\n  faqs:\n    output: false\n',
  '_faqs/leaves.md': questionFile('Which leaves?', 'Buying', 10, 'Whole ones.'),
  '_faqs/tin.md': questionFile('Which tin?', 'Buying', 20, 'A dark one.'),
  '_faqs/water.md': questionFile('Which water?', 'Brewing', 30, 'Soft water.'),
  'questions.html': `---
title: Questions
---
<h1>Questions</h1>
{% assign sorted = site.faqs | sort: "weight" %}
{% for faq in sorted %}<h2>{{ faq.title }}</h2>
{{ faq.content }}{% endfor %}
`,
};

/** Makes the repository such a site, all committed. */
export function commitQuestionFolder(repository: TestRepository): void {
  for (const [path, text] of Object.entries(FILES)) repository.write(path, text);
  repository.git('rm', '-q', '--cached', 'faq.md');
  repository.remove('faq.md');
  repository.git('add', '-A');
  repository.git('commit', '-q', '-m', 'Give each question a file');
}
