/** An FAQ page of so many questions, in topics of 25, with the comments, blank lines and styles that people write. */
export function generatePage(questions: number): string {
  const lines = [
    '---',
    'title: A page',
    'permalink: /help/page/',
    'tags: [a, b]',
    '',
    'frequently-asked-questions:',
  ];
  for (let number = 0; number < questions; number += 1) {
    if (number % 25 === 0) {
      const topic = number / 25;
      lines.push('', '# ------------------- #', `#  TOPIC ${topic}`, '# ------------------- #', '');
      lines.push(`  - topic: "Topic ${topic}"`, `    anchor: "topic-${topic}"`, '    items:');
    }
    lines.push(
      `      - question: "How do I do number ${number}?"`,
      `        anchor: "number-${number}"`,
      '        answer: |',
    );
    lines.push(
      `          Open **Settings** and look for row ${number}: it's [here](#number-${number % 7}).`,
      '',
    );
    lines.push(
      '          1. Choose {{ site.name }}.',
      '          2. Press *Save*, and wait for a minute or two.',
      '',
    );
  }
  return `${lines.join('\n')}\n---\nText.\n`;
}
