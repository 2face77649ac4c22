import type MarkdownIt from 'markdown-it';

/** markdown-it's own types under the names that its documentation uses. */
export type StateInline = InstanceType<typeof MarkdownIt.StateInline>;
export type Env = StateInline['env'];
export type Token = InstanceType<typeof MarkdownIt.Token>;

/** Reads the markup at the state's place, or says false and leaves the state as it is. */
export type SpanRule = (state: StateInline) => boolean;
