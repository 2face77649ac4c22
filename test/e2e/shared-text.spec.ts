import { editorOf } from './support/editor';
import { expect, test } from './support/test';

/** Texts that YAML shares between places (`&name`, `*name`). */

const PAGE = `---
title: Mugs
layout: faq
frequently-asked-questions:
  - topic: "Mugs"
    anchor: "mugs"
    items:
      - question: "May I microwave it?"
        anchor: "microwave"
        answer: &ask |
          Ask the potter.
      - question: "May I freeze it?"
        anchor: "freeze"
        answer: *ask
---
`;

test.beforeEach(({ repository }) => {
  repository.commit('Add mugs', { 'mugs.md': PAGE });
});

test('a shared answer is changed everywhere once the writer says so', async ({ launch, repository }) => {
  const { page } = await launch({ folder: repository.root });
  const editor = editorOf(page);
  await editor.row(/^Mugs/).first().click();
  await editor.choose('May I freeze it?');
  await expect(page.getByText('Another place shows this text too')).toBeVisible();
  await page.getByRole('button', { name: 'Change it everywhere' }).click();
  await editor.typeAtEndOfAnswer(' Politely.');
  await expect(editor.published.getByText('Ask the potter. Politely.')).toHaveCount(2);
  await editor.save();
  expect(repository.read('mugs.md')).toBe(PAGE.replace('potter.', 'potter. Politely.'));
});

test('a shared answer becomes a question’s own', async ({ launch, repository }) => {
  const { page } = await launch({ folder: repository.root });
  const editor = editorOf(page);
  await editor.row(/^Mugs/).first().click();
  await editor.choose('May I freeze it?');
  await page.getByRole('button', { name: 'Give this place its own' }).click();
  await expect(page.getByText('Another place shows this text too')).toHaveCount(0);
  await editor.typeAtEndOfAnswer(' No.');
  await editor.save();
  expect(repository.read('mugs.md')).toBe(
    PAGE.replace('answer: *ask', 'answer: |\n          Ask the potter. No.'),
  );
});
