import type { BrokenYaml } from './broken-yaml';
import type { Suspicion } from './fault';
import type { YamlLine } from './yaml-line';
import { isStructure } from './yaml-line';

/** A colon or a dash without a space behind it: `answer:|`, `-question: What?`. */
export function missingSpace(broken: BrokenYaml): readonly Suspicion[] {
  return broken.lines.flatMap((line) => [...behindColon(broken, line), ...behindDash(broken, line)]);
}

function behindColon({ source }: BrokenYaml, line: YamlLine): readonly Suspicion[] {
  if (line.kind !== 'text' && line.kind !== 'item') return [];
  const found = /^([A-Za-z][\w-]*):(?!\/\/)(\u00A0*)/.exec(source.slice(line.content, line.to));
  const [all, key, odd] = found ?? [];
  if (all === undefined || key === undefined || odd === undefined) return [];
  const at = line.content + all.length - odd.length;
  return [
    {
      message: `Behind the colon of “${key}” a space is missing.`,
      range: { from: line.content, to: at },
      fixes: [
        { label: 'Put a space behind the colon', changes: [{ from: at, to: at + odd.length, insert: ' ' }] },
      ],
    },
  ];
}

function behindDash({ source }: BrokenYaml, line: YamlLine): readonly Suspicion[] {
  if (line.dashed || (line.kind !== 'text' && !isStructure(line))) return [];
  const at = line.content + 1;
  if (!/^-[A-Za-z"']/.test(source.slice(line.content, line.to))) return [];
  return [
    {
      message: 'Behind the dash a space is missing.',
      range: { from: line.content, to: at },
      fixes: [{ label: 'Put a space behind the dash', changes: [{ from: at, to: at, insert: ' ' }] }],
    },
  ];
}
