/** How many parameters a filter must have, and can have, beside its value. */
export type ParameterCount = readonly [least: number, most: number];

const NAMES: readonly (readonly [ParameterCount, names: string])[] = [
  [
    [0, 0],
    `abs absolute_url base64_decode base64_encode base64_url_safe_decode base64_url_safe_encode capitalize ceil cgi_escape
    date_to_rfc822 date_to_xmlschema downcase escape escape_once first floor h inspect jsonify last lstrip markdownify
    newline_to_br normalize_whitespace relative_url reverse rstrip sassify scssify size smartify strip strip_html
    strip_index strip_newlines to_integer upcase uri_escape url_decode url_encode xml_escape`,
  ],
  [
    [0, 1],
    'array_to_sentence_string compact join number_of_words pop round sample shift slugify sort_natural uniq',
  ],
  [[0, 2], 'date_to_long_string date_to_string default sort truncate truncatewords'],
  [
    [1, 1],
    `append at_least at_most concat date divided_by group_by map minus modulo plus prepend push remove remove_first
    remove_last split times unshift`,
  ],
  [[1, 2], 'replace replace_first slice'],
  [[2, 2], 'find find_exp group_by_exp replace_last where where_exp'],
];

/** Of the filters of Liquid and Jekyll, by name: with another number Jekyll stops. */
export const parameterCounts: ReadonlyMap<string, ParameterCount> = new Map(
  NAMES.flatMap(([count, names]) => names.split(/\s+/).map((name) => [name, count] as const)),
);
