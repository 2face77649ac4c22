import { readYaml, type ReadYaml } from '../yaml/read-yaml';
import { controlCharacters } from './control-character';
import { cutOffText } from './cut-off-text';
import { duplicateKey } from './duplicate-key';
import type { Fault, Suspicion } from './fault';
import type { Effort, YamlFile } from './likeliest-cause';
import { effortFor, workingFixes } from './likeliest-cause';
import { liquidAsMapping } from './liquid-as-mapping';
import { nameWithSign } from './name-with-sign';
import { quotesAsText } from './quotes-as-text';
import type { SoundYaml } from './read-entry';
import { soundYaml } from './read-entry';
import { swallowedWord } from './swallowed-word';
import type { YamlHolder } from './yaml-place';
import { yamlPlace } from './yaml-place';

/**
 * What Jekyll reads otherwise than it was most likely meant, in YAML that parses; as errors what its reader stops at
 * though ours does not. Empty where the YAML does not parse. Throws never.
 *
 * @param known - what `readYaml` says of the file's YAML, where it was asked already
 */
export function findMisreadings(source: string, holder: YamlHolder, known?: ReadYaml): readonly Fault[] {
  const yaml = yamlPlace(source, holder);
  if (!yaml) return [];
  const { root, errors } = known ?? readYaml(source, yaml);
  if (errors.length > 0) return [];
  const effort = effortFor(source);
  const sound = soundYaml(source, root);
  const asFaults = (suspicions: readonly Suspicion[], severity: Fault['severity']) =>
    suspicions.map((suspicion) => faultOf({ source, holder }, suspicion, severity, effort));
  return [
    ...asFaults([...controlCharacters(source, yaml), ...nameWithSign(sound)], 'error'),
    ...asFaults(
      RULES.flatMap((rule) => rule(sound)),
      'warning',
    ),
  ].sort((a, b) => a.range.from - b.range.from);
}

const RULES: readonly ((yaml: SoundYaml) => readonly Suspicion[])[] = [
  liquidAsMapping,
  swallowedWord,
  cutOffText,
  duplicateKey,
  quotesAsText,
];

function faultOf(file: YamlFile, suspicion: Suspicion, severity: Fault['severity'], effort: Effort): Fault {
  const fixes = workingFixes(file, suspicion, effort);
  const { message, range } = suspicion;
  return { severity, message, range, fix: fixes.length === 1 ? fixes[0] : undefined };
}
