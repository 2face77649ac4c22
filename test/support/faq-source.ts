/** The source of a small page with questions, one topic. */
export function faqSource(title: string, questions: Readonly<Record<string, string>>): string {
  const items = Object.entries(questions).flatMap(([question, answer]) => [
    `      - question: "${question}"`,
    `        anchor: "${question
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/-$/, '')}"`,
    '        answer: |',
    `          ${answer}`,
    '',
  ]);
  return [
    '---',
    `title: ${title}`,
    'layout: faq',
    'frequently-asked-questions:',
    '  - topic: "General"',
    '    anchor: "general"',
    '    items:',
    ...items,
    '---',
    '',
  ].join('\n');
}
