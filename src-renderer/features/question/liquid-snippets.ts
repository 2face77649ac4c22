/** What the toolbar offers of Liquid. The words between `$$` are selected when it is put in. */
export interface LiquidSnippet {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  readonly text: string;
}

export const liquidSnippets: readonly LiquidSnippet[] = [
  { id: 'output', label: 'Value', detail: '{{ name }}', text: '{{ $$site.title$$ }}' },
  {
    id: 'link',
    label: 'Link to a page of the site',
    detail: '[words]({% link page.md %})',
    text: '[words]({% link $$page.md$$ %})',
  },
  {
    id: 'include',
    label: 'Include a file',
    detail: '{% include file.html %}',
    text: '{% include $$file.html$$ %}',
  },
  {
    id: 'assign',
    label: 'Name a value',
    detail: '{% assign name = value %}',
    text: '{% assign $$name$$ = "" %}',
  },
  {
    id: 'if',
    label: 'Only if',
    detail: '{% if … %} … {% endif %}',
    text: '{% if page.title %}\n$$words$$\n{% endif %}',
  },
  {
    id: 'for',
    label: 'For each',
    detail: '{% for … in … %} … {% endfor %}',
    text: '{% for item in site.pages %}\n- {{ $$item.title$$ }}\n{% endfor %}',
  },
  {
    id: 'comment',
    label: 'Note for colleagues',
    detail: '{% comment %} … {% endcomment %}',
    text: '{% comment %}$$Not published.$$ {% endcomment %}',
  },
];
