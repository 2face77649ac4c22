import type MarkdownIt from 'markdown-it';
import { lineMark } from './line-marks';

/** CommonMark, with a mark before each start tag of a block; see `line-marks.ts`. */
export function commonMarkWithLines(markdown: InstanceType<typeof MarkdownIt>): (text: string) => string {
  markdown.renderer.rules['line_mark'] = (tokens, index) => tokens[index]?.content ?? '';
  markdown.core.ruler.push('line_marks', (state) => {
    state.tokens = state.tokens.flatMap((token) => {
      const [from, to] = token.map ?? [];
      const isMarked = from !== undefined && to !== undefined && token.type !== 'inline' && !token.hidden;
      if (!isMarked) return [token];
      const first = token.type === 'fence' ? from + 2 : from + 1;
      const mark = new state.Token('line_mark', '', 0);
      mark.content = lineMark({ from: first, to: Math.max(first, to) });
      return [mark, token];
    });
  });
  return (text) => markdown.render(text);
}
