import type { Lexer } from '../lexer';
import { shell } from './shell';

const INSTRUCTION =
  'FROM|MAINTAINER|CMD|LABEL|EXPOSE|ENV|ADD|COPY|ENTRYPOINT|VOLUME|USER|WORKDIR|ARG|STOPSIGNAL|HEALTHCHECK|SHELL';

export const docker: Lexer = {
  root: [
    [/\s+/, ''],
    [/(?<=^[ \t]*)#.*/, 'c'],
    [/^(FROM)([ \t]+)(\S.*)([ \t]+)(AS)([ \t]+)(.+)/i, ['k', 'w', 's', 'w', 'k', 'w', 's']],
    [new RegExp(`^(ONBUILD[ \\t]+)?(${INSTRUCTION})(.*)`, 'i'), ['k', 'k', 's']],
    [/^(?:ONBUILD[ \t]+)?RUN[ \t]+/i, 'k', 'push command'],
    [/.+/, ''],
  ],
  command: [
    [/([ \t]*)(#.*)/, ['', 'c'], 'pop'],
    [/(.*)(\\\n)/, [() => shell, 'se']],
    [/(.+)/, [() => shell], 'pop'],
    [/\n/, '', 'pop'],
  ],
};
