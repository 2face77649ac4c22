import type { Lexer, Rule } from '../lexer';

const KEYWORD = new RegExp(
  '(?:assembly|begin|break|catch|class|command|configuration|continue|data|define|do|dynamicparam|else|elseif|end|' +
    'enum|exit|filter|finally|for|foreach|from|function|hidden|if|in|inlinescript|interface|module|namespace|' +
    'parallel|param(?!\\s+\\()|private|process|public|return|sequence|static|switch|throw|trap|try|type|until|' +
    'using|var|while|workflow)(?![\\w.:/\\\\-])',
  'i',
);

const OPERATOR =
  /-(?:[ci]?(?:eq|ne|g[te]|l[te]|(?:not)?(?:like|match|contains)|replace|split)|join|is|isnot|as|and|or|xor|not|band|bor|bxor|sh[lr])(?![\w-])/i;

/** The variables that PowerShell sets itself; Rouge looks at how they begin. */
const SET_BY_POWERSHELL =
  /\$(?:[$^?_]|ConsoleFileName|Error|Event|EventArgs|EventSubscriber|ExecutionContext|HOME|Host|Is(?:CoreCLR|Linux|MacOS|Windows)|LastExitCode|Matches|MyInvocation|NestedPromptLevel|PID|PROFILE|PS(?:BoundParameters|Cmdlet|CommandPath|Culture|DebugContext|HOME|Item|ScriptRoot|SenderInfo|UICulture|VersionTable)|PWD|ShellId|StackTrace|args|false|foreach|input|null|switch|this|true)/;

const variables: readonly Rule[] = [
  [SET_BY_POWERSHELL, 'bp'],
  [/\$\{[^}]*\}/, 'nv'],
  [/(\$)(\w+)(:)(\w+)/, ['nv', 'nn', 'p', 'nv']],
  [/\$\w+/, 'nv'],
];

const strings: readonly Rule[] = [
  [/@"/, 'sh', 'push here'],
  [/@'\n[^]*?\n'@/, 'sh'],
  [/"/, 's2', 'push string'],
  [/'(?:''|[^'])*'/, 's1'],
];

const comments: readonly Rule[] = [
  [/<#/, 'cm', 'push comment'],
  [/#.*/, 'c'],
];

/** What stands between words, wherever they are. */
const rules: readonly Rule[] = [
  ...comments,
  ...strings,
  ...variables,
  [/@\{/, 'p', 'push hash'],
  [/@\(/, 'p', 'push array'],
  [OPERATOR, 'o'],
  [/--?\w[\w-]*/, 'nt'],
  [/\.\.(?![a-z])/i, 'o'],
  [/(\.)(\w+)/, ['o', 'nf']],
  [/\?/, 'nf', 'push words'],
  [/[-+*%&!.=|]/, 'o'],
];

/** What hashes and arrays hold alike. */
const members: readonly Rule[] = [
  ...comments,
  ...strings,
  ...variables,
  [/@\{/, 'p', 'push hash'],
  [/@\(/, 'p', 'push array'],
  [/\d+\.\d+/, 'mf'],
  [/\d+/, 'mi'],
];

const root: readonly Rule[] = [
  [/\s+/, 'w'],
  ...rules.slice(0, -5),
  [/\d+\.\d+/, 'mf'],
  [/\d+/, 'mi'],
  [/(class)(\s+)(\w+)(?:(\s*)(:)(\s*)(\w+))?/i, ['kr', 'w', 'nc', 'w', 'p', 'w', 'nc']],
  [/(function)(\s+)([a-z]+-\w+)/i, ['kr', 'w', 'nf']],
  [KEYWORD, 'kr'],
  [
    /(?:SupportsShouldProcess|ConfirmImpact|DefaultParameterSetName|HelpURI|SupportsPaging|PositionalBinding)\b/i,
    'bp',
  ],
  [/([a-z/\\~][\w/\\:.~-]*)(\s?)/i, ['n', 'w'], 'push words'],
  ...rules.slice(-5),
  [/[()[\]{};:,]/, 'p'],
];

export const powershell: Lexer = {
  root,
  /** Behind the name of a command. */
  words: [
    [/[^\S\n]*\n\s*/, 'w', 'pop'],
    [/\s+/, 'w'],
    [/(?=[([{])/, '', 'pop'],
    [/[;)}\]]/, 'p', 'pop'],
    [/\|+|[-+*%]?=+/, 'o', 'pop'],
    [/`[^]/, 'se'],
    ...rules.slice(0, -5),
    [/--?\w[\w-]*/, 'nt'],
    [/\.\.(?![a-z])/i, 'o'],
    [/(\.)(\w+)(\s?)/, ['o', 'nf', 'w']],
    [/[\w/\\~][\w/\\:.~-]*/, 'nx'],
    [/[-+*%&!.]/, 'o'],
    [/\?/, 'nf', 'push words'],
    [/[:,]/, 'p'],
  ],
  hash: [
    [/\s+/, 'w'],
    [/(?=[[{])/, '', 'pop'],
    [/\}/, 'p', 'pop'],
    ...members,
    [/\w+/, 'nx'],
    [/=/, 'o'],
    [/[;,]/, 'p'],
  ],
  array: [[/\s+/, 'w'], [/\)/, 'p', 'pop'], [/(?=\[)/, '', 'pop'], ...members, [/,/, 'p']],
  string: [
    [/"/, 's2', 'pop'],
    [/`[^]/, 'se'],
    [/\$\(/, 'si', 'push within'],
    ...variables,
    [/[^"`$]+|\$(?=")/, 's2'],
  ],
  here: [
    [/"@/, 'sh', 'pop'],
    [/`[^]/, 'se'],
    [/\$\(/, 'si', 'push within'],
    ...variables,
    [/[^"`$]+|"/, 'sh'],
  ],
  within: [[/\)/, 'si', 'pop'], ...root],
  comment: [
    [/#>/, 'cm', 'pop'],
    [
      /\.(?:COMPONENT|DESCRIPTION|EXAMPLE|EXTERNALHELP|FORWARDHELPCATEGORY|FORWARDHELPTARGETNAME|FUNCTIONALITY|INPUTS|LINK|NOTES|OUTPUTS|PARAMETER|REMOTEHELPRUNSPACE|ROLE|SYNOPSIS)/i,
      'cs',
    ],
    [/[^#.]+|[^]/, 'cm'],
  ],
};
