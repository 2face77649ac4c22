/** The last lines of what a program said, without colours and the like: what a writer is shown when it fails. */
export interface LastWords {
  add(text: string): void;
  text(): string;
}

const MOST_LINES = 12;
const MOST_CHARACTERS = 4_000;

export function lastWords(): LastWords {
  let said = '';
  return {
    add(text) {
      said = (said + text).slice(-4 * MOST_CHARACTERS);
    },
    text() {
      // oxlint-disable-next-line no-control-regex -- the escape character is what colours begin with
      const plain = said.replace(/\u001B\[[0-9;]*[A-Za-z]/g, '').replace(/\r/g, '');
      const lines = plain
        .split('\n')
        .map((line) => line.trimEnd())
        .filter((line) => line !== '');
      return lines.slice(-MOST_LINES).join('\n').slice(-MOST_CHARACTERS);
    },
  };
}
