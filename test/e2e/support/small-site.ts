/** The files of a small docs site: a layout that shows topics and questions, and one page with two topics. */
export function smallSite(page: string = faqPage()): Readonly<Record<string, string>> {
  return {
    '_config.yml': 'title: Small docs\nbaseurl: ""\n',
    '_layouts/faq.html': layout,
    'faq.md': page,
    'index.md': '---\ntitle: Start\n---\nSee the [questions](faq.html).\n',
  };
}

/** A page whose first answer is the given Markdown. */
export function faqPage(answer = 'Pour slowly, in circles.'): string {
  return `---
title: Tea questions
layout: faq
permalink: /faq.html
frequently-asked-questions:
  # What people ask first.
  - topic: "Brewing"
    anchor: "brewing"
    items:
      - question: "How do I pour?"
        anchor: "pour"
        answer: |
${answer.replace(/^/gm, '          ')}
      - question: "How hot is the water?"
        anchor: "heat"
        answer: |
          Ninety degrees for black tea.
  - topic: "Storing"
    anchor: "storing"
    items:
      - question: "Where do I keep the leaves?"
        anchor: "leaves"
        answer: |
          In a tin, away from light.
---

The page's own words.
`;
}

const layout = `<!doctype html>
<html lang="en">
<head><title>{{ page.title }}</title></head>
<body>
<h1>{{ page.title }}</h1>
{{ content }}
{% for topic in page.frequently-asked-questions %}
<h2 id="{{ topic.anchor }}">{{ topic.topic }}</h2>
{% for item in topic.items %}
<h3 id="{{ item.anchor }}">{{ item.question }}</h3>
<div>{{ item.answer | flatify | markdownify }}</div>
{% endfor %}
{% endfor %}
</body>
</html>
`;
