import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFaq } from '../../../shared/faq/read-faq';
import { SAMPLE_QUESTIONS, sampleRoot, sampleText } from '../../support/sample-site';

/**
 * What the sample says it holds (docs/sample.md) is looked for in its texts. Pages that are not published don't count:
 * whatever is found here is compared with real Jekyll by test/differential/sample.test.ts.
 */

/** A construct, what it looks like, and where it must stand if that matters. */
type Construct = readonly [name: string, pattern: RegExp, path?: RegExp];

const ANSWERS = /faq|questions\.yml|before-you-buy|_growing/;
const DATA = /^_data\//;
const LAYOUT = /^_layouts\//;

const TAGS: readonly Construct[] = [
  ['include with parameters', /\{%-? include \S+ \w+="/],
  ['include with a variable as a parameter', /\{%-? include \S+ [^%]*\w+=\w+\.\w+/],
  ['include in an answer', /\{% include /, ANSWERS],
  ['include_relative', /\{% include_relative \S+ \w+=/],
  ['include_cached', /\{% include_cached /],
  ['link', /\{% link /],
  ['link in an answer', /\{% link /, ANSWERS],
  ['post_url', /\{% post_url /],
  ['highlight', /\{% highlight \w+ %\}/],
  ['highlight with line numbers', /\{% highlight \w+ linenos %\}/],
  ['raw', /\{% raw %\}/],
  ['assign', /\{%-? assign /],
  ['capture', /\{%-? capture /],
  ['comment', /\{%-? comment -?%\}/],
  ['white space control', /\{%- .* -%\}/],
  ['if, elsif and else', /\{%-? elsif /],
  ['unless', /\{%-? unless /],
  ['case with several values', /\{%-? when "\w+", "\w+"/],
  ['case with or', /\{% when "\.\w+" or /],
  ['for with limit', /\{%-? for [^%]* limit:/],
  ['for with offset', /\{%-? for [^%]* offset:/],
  ['for reversed', /\{%-? for [^%]* reversed/],
  ['for over a range', /\{%-? for \w+ in \(\d+\.\.\d+\)/],
  ['for over a mapping', /\{% for pair in /],
  ['for without anything to go through', /\{% for [^]*?\{%-? else -?%\}[^]*?\{%-? endfor/, DATA],
  ['forloop', /forloop\.(?:first|last)/],
  ['break', /\{% break %\}/],
  ['continue', /\{% continue %\}/],
  ['cycle', /\{% cycle /],
  ['tablerow', /\{% tablerow [^%]* cols:/],
  ['tablerowloop', /tablerowloop\./],
  ['increment', /\{% increment /],
  ['decrement', /\{% decrement /],
  ['ifchanged', /\{% ifchanged %\}/],
  ['the home-made tag markdown', /\{% markdown \S+ %\}/],
  ['seo', /\{% seo %\}/],
  ['feed_meta', /\{% feed_meta %\}/],
];

const FILTERS: readonly Construct[] = [
  ...[
    'absolute_url',
    'append',
    'array_to_sentence_string',
    'at_least',
    'capitalize',
    'ceil',
    'cgi_escape',
    'date',
    'date_to_long_string',
    'date_to_rfc822',
    'date_to_string',
    'date_to_xmlschema',
    'default',
    'divided_by',
    'downcase',
    'escape',
    'find',
    'find_exp',
    'first',
    'flatify',
    'group_by',
    'group_by_exp',
    'join',
    'jsonify',
    'last',
    'map',
    'markdownify',
    'minus',
    'normalize_whitespace',
    'number_of_words',
    'plus',
    'prepend',
    'push',
    'relative_url',
    'remove',
    'remove_first',
    'replace',
    'reverse',
    'size',
    'slice',
    'slugify',
    'smartify',
    'sort',
    'sort_natural',
    'split',
    'strip',
    'strip_html',
    'times',
    'toc_only',
    'truncate',
    'truncatewords',
    'uniq',
    'upcase',
    'url_encode',
    'where',
    'where_exp',
    'xml_escape',
  ].map((name): Construct => [name, new RegExp(`\\| ${name}(?![\\w])`)]),
  ['slugify with the mode latin', /slugify: "latin"/],
  ['slugify with the mode pretty', /slugify: "pretty"/],
  ['date_to_long_string with ordinals', /date_to_long_string: "ordinal"/],
  ['sort with what comes first', /sort: "\w+", "first"/],
];

const SITE: readonly Construct[] = [
  ['defaults for the whole site', /path: ""/, /^_config/],
  ['defaults of a type', /type: integrations/, /^_config/],
  ['defaults of a folder', /path: installers/, /^_config/],
  ['defaults by a glob', /path: "_posts\/visits\/\*\.md"/, /^_config/],
  ['a permalink by defaults', /permalink: \/journal\/:year\/:title\//, /^_config/],
  ['a collection’s permalink', /permalink: \/kits\/:title:output_ext/, /^_config/],
  ['a collection’s order', /order: \[/, /^_config/],
  ['a collection’s sort_by', /sort_by: date/, /^_config/],
  ['a collection that is not published', /output: false/, /^_config/],
  ['a time zone', /timezone: Europe\//, /^_config/],
  ['data as YAML', /./, /^_data\/.*\.yml$/],
  ['data as JSON', /./, /^_data\/.*\.json$/],
  ['data as CSV', /./, /^_data\/.*\.csv$/],
  ['data as TSV', /\t/, /^_data\/.*\.tsv$/],
  ['data three folders deep', /./, /^_data\/\w+\/\w+\/\w+\.yml$/],
  ['site.data', /site\.data\.\w+\.\w+/],
  ['site.pages', /site\.pages/],
  ['site.posts', /site\.posts/],
  ['site.documents', /site\.documents \| where/],
  ['site.collections', /site\.collections/],
  ['site.static_files', /site\.static_files/],
  ['site.tags', /site\.tags/],
  ['site.categories', /site\.categories/],
  ['a collection by its name', /site\.integrations \| where/, ANSWERS],
  ['a post’s excerpt', /post\.excerpt/],
  ['page.next and page.previous', /page\.next\.url/, LAYOUT],
  ['layout.*', /\{\{ layout\.\w+/],
  ['include.*', /\{\{ include\.\w+/],
  ['names with hyphens', /\{\{ [\w.]*\w+-\w+/],
  ['a layout in a layout in a layout', /^---\s+layout: page/, LAYOUT],
  ['a page that uses its own front matter', /\{\{ page\.limits\.\w+/],
];

/** How body, layout and answers see one another's variables. */
const SCOPES: readonly Construct[] = [
  [
    'the body assigns what its answers don’t see',
    /\{% unless office-hours %\}[^]*\n---\n\{% assign office-hours/,
  ],
  ['the layout includes what its answers see', /include misc\/data-files\.html/, /^_layouts\/faq\.html/],
  [
    'an answer sees what an earlier one assigned',
    /assign families[^]*rechargeable[^]*\{\{ families\./,
    /sensors-faq/,
  ],
];

const PLUGINS: readonly Construct[] = [
  ['redirect_from as a text', /^redirect_from: \//m],
  ['redirect_from as a list', /^redirect_from:\n {2}- /m],
  ['a link by its file’s path', /\]\(\.\.\/_guides\/\w+\.md/],
  ['a link by a file’s path and an anchor', /\]\(\.\.\/_account\/billing-faq\.md#/],
  ['mentions', / @\w+/, /^club\.md/],
  ['a page without front matter', /^# /, /^contribute\/README\.md/],
  ['a filter in _plugins', /register_filter/, /^_plugins/],
  ['a tag in _plugins', /register_tag/, /^_plugins/],
];

const MARKDOWN: readonly Construct[] = [
  ['attributes of a block', /^\{: \.\w+/m],
  ['attributes above a block', /^\{:\.\w+\}\n\S/m],
  ['attributes of a span', /\S\{:\.?\w+/],
  ['attributes of a list item', /^[-*+\d.]+ +\{:\.\w+\} /m],
  ['definitions of attributes', /^\{:\w+: /m],
  ['attributes by a definition', /\)\{:external/],
  ['an id by hand', /^\{: #[\w-]+/m],
  ['headings of the same words', /^### Names\n[^]*^### Names\n/m],
  ['a heading that is underlined', /^\w+\n-{5,}$/m],
  ['definition lists', /^: \S/m],
  ['definition lists with several terms', /^\w+\n\w+\n: /m],
  ['definition lists with paragraphs', /^\w[\w ]*\n\n: /m],
  ['definition lists in an answer', /^ {10}: /m, ANSWERS],
  ['footnotes', /\[\^\w+\][^:]/],
  ['footnotes with blocks', /^\[\^\w+\]: .*\n\n {4}\S/m],
  ['footnotes in an answer', /^ {10}\[\^\w+\]: /m, ANSWERS],
  ['abbreviations', /^\*\[\w+\]: /m],
  ['tables with alignment', /\|:-+:\|/],
  ['tables with a footer', /^\|=+/m],
  ['tables with several bodies', /\|-+\+-+/],
  ['tables that a loop makes', /\|\n *\{% for [^]*?\| \{\{/, ANSWERS],
  ['markdown="1"', /markdown="1"/],
  ['markdown="block"', /markdown="block"/],
  ['markdown="span"', /markdown="span"/],
  ['markdown="0"', /markdown="0"/],
  ['HTML blocks in a list', /^- .*\n {2}<details/m],
  ['HTML that is tidied', /<em class=\w+>/],
  ['HTML tables in an answer', /<table>/, ANSWERS],
  ['a destination with a space', /\]\(mailto: \{\{/],
  ['a destination with a stray quote', /\]\(\{\{ site\.sales \}\} \\"/],
  ['links by name', /^\[\w+\]: .*\n +'/m],
  ['links in angle brackets', /<https:\/\//],
  ['mail addresses in angle brackets', /<\w+@[\w.]+>/],
  ['images with a title', /!\[[^\]]*\]\([^)]* "[^"]*"\)/],
  ['images in an answer', /!\[/, ANSWERS],
  ['dashes', / -- /],
  ['an ellipsis', /\w\.\.\.\s/],
  ['guillemets', /<<\w+>>/],
  ['quotes to be curled', /\w's "?\w/],
  ['emphasis', /\*\w+\*/],
  ['strikethrough', /~~\w/],
  ['escapes', /\\\*/],
  ['a hard break by spaces', /\S {2}\n\S/],
  ['fenced code with a language', /^```\w+$/m],
  ['fenced code by tildes', /^~~~ \w+$/m],
  ['fenced code in a list', /^ {13}```$/m, ANSWERS],
  ['indented code', /\n\n {4}\S.*\n(?: {4}\S.*\n)*/],
  ['inline code with a language', /`\{:\.language-\w+\}/],
  ['mathematics in a line', /\S \$\$[^$\n]+\$\$/],
  ['mathematics as a block', /^\$\$\n[^]*?\n\$\$$/m],
  ['comments as a block', /^\{::comment\}/m],
  ['comments in a line', /\S \{::comment\}/],
  ['comments of HTML', /<!-- /],
  ['options', /\{::options /],
  ['nomarkdown', /\{::nomarkdown\}/],
  ['a table of contents', /^\{:toc/m],
  ['headings left out of it', /no_toc/],
  ['the mark that ends a block', /^\^$/m],
  ['lazy lines', /^> .*\n\w/m],
  ['quotes in quotes', /^> > /m],
  ['nested lists', /^ {2}\d\. \S.*\n {5}\d\. /m],
  ['nested lists that loops make', /^ {12}\{% for [^]*?\n {12}- /m, ANSWERS],
  ['a list of things to do', /^- \[x\] /m],
  ['a number that begins no list', /^\d{4}\\\. /m],
  ['a line across', /^\* \* \*$/m],
  ['keys', /<kbd>/],
];

const YAML: readonly Construct[] = [
  ['literal blocks: |', /: \|\n/],
  ['literal blocks: |-', /: \|-\n/],
  ['literal blocks: |+', /: \|\+\n/],
  ['literal blocks: |2', /: \|2\n/],
  ['folded blocks: >', /: >\n/],
  ['folded blocks: >-', /: >-\n/],
  ['plain values over two lines', /: Yes\. .*\n {10}\w/],
  ['single quotes', /: '[^'\n]*''/],
  ['escapes in double quotes', /\\u00a0/],
  ['a value on the line below its key', /question:\n +"/],
  ['comments between topics', /^# -+ #$/m],
  ['lists and mappings in brackets', /: \{ \w+: \d/],
  ['an anchor and its alias', /: &([\w-]+)[^]*: \*\1/],
  ['a key twice', /^ {2}(\w+): .*\n {2}\1: /m, DATA],
  ['a file without a value', /^(?:#.*\n)+$/, DATA],
  ['nothing as a value', /: ~/],
];

const ASSETS: readonly Construct[] = [
  ['Sass with partials', /@import "tokens"/, /\.scss$/],
  ['variables of Sass', /^\$\w+/m, /\.scss$/],
  ['mixins', /@mixin \w+\(\$/, /\.scss$/],
  ['maps and loops of Sass', /@each \$name, \$\w+ in/, /\.scss$/],
  ['a font of its own', /@font-face/, /\.scss$/],
  ['colours of the dark', /prefers-color-scheme: dark/, /\.scss$/],
  ['a script', /addEventListener/, /\.js$/],
  ['a drawing', /<svg/, /\.svg$/],
];

const files = readdirSync(sampleRoot, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !/\.(?:png|woff2)$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name).slice(sampleRoot.length + 1))
  .filter((path) => !/^(?:_templates\/|README|CONTRIBUTING|_help\/drafts)/.test(path))
  .map((path) => ({ path, text: readFileSync(join(sampleRoot, path), 'utf8') }));

const CONSTRUCTS: Readonly<Record<string, readonly Construct[]>> = {
  Liquid: TAGS,
  filters: FILTERS,
  'the site': SITE,
  scopes: SCOPES,
  plugins: PLUGINS,
  kramdown: MARKDOWN,
  YAML,
  assets: ASSETS,
};

for (const [subject, constructs] of Object.entries(CONSTRUCTS)) {
  describe(`of ${subject} the sample holds`, () => {
    for (const [name, pattern, where = /./] of constructs) {
      test(name, () => {
        const places = files.filter(({ path, text }) => where.test(path) && pattern.test(text));
        expect(places.map(({ path }) => path)).not.toEqual([]);
      });
    }
  });
}

test('CI installs every plugin that the sample is built with, so that it is compared there', () => {
  const config = files.find(({ path }) => path === '_config.yml')?.text ?? '';
  const named = [...config.matchAll(/^ {2}- (jekyll-[\w-]+)$/gm)].map(([, gem]) => gem ?? '');
  const ci = readFileSync(join(sampleRoot, '../../../.ci/run'), 'utf8');
  expect(named).toHaveLength(11);
  expect(named.filter((gem) => !ci.includes(`ruby-${gem}`))).toEqual([]);
});

test('every way of keeping questions is in the sample', () => {
  const kinds = Object.keys(SAMPLE_QUESTIONS).map((path) => {
    const shape = readFaq(sampleText(path), path)?.shape;
    return `${shape?.holder}: ${shape?.kind}`;
  });
  expect([...new Set(kinds)].sort()).toEqual([
    'data-file: list',
    'data-file: sections',
    'data-file: topics',
    'folder: topics',
    'front-matter: list',
    'front-matter: sections',
    'front-matter: topics',
  ]);
});

test.each(Object.entries(SAMPLE_QUESTIONS))('%s keeps %i questions', (path, count) => {
  const topics = readFaq(sampleText(path), path)?.topics ?? [];
  expect(topics.reduce((sum, { questions }) => sum + questions.length, 0)).toBe(count);
});
