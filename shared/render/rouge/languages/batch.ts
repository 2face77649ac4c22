import { wordKinds, type Lexer, type Rule } from '../lexer';

const COMMANDS =
  'arp assoc at attrib bcdboot bcdedit bitsadmin break cacls cd certreq certutil change chcp chdir chkdsk ' +
  'chkntfs choice cipher cleanmgr clip cls cmd cmdkey color comp compact compress convert copy cscript curl ' +
  'date debug defrag del deltree dir diskpart diskshadow dism dnscmd doskey driverquery dsacls dsadd dsget ' +
  'dsmod dsmove dsquery dsrm echo edlin endlocal erase eventcreate expand extract fc fdisk find findstr ' +
  'fltmc forfiles format freedisk fsutil ftp ftype getmac gpresult gpupdate graftabl help hostname icacls ' +
  'inuse ipconfig kill label lodctr logman logoff makecab md mem mkdir mklink mode more mountvol move msg ' +
  'msiexec msinfo32 mstsc nbtstat net net1 netdom netsh netstat nltest now nslookup ntbackup ntdsutil ' +
  'openfiles path pathping pause ping pnputil popd powercfg print prncnfg prnmngr prompt pushd qbasic ' +
  'qprocess query quser qwinsta rasdial rd recover reg regini regsvr32 ren rename replace reset restore ' +
  'rmdir robocopy route rpcping run runas rundll32 sc scandisk schtasks setlocal setx sfc share shift ' +
  'shortcut shutdown sleep sort start strings subst systeminfo takeown taskkill tasklist telnet tftp time ' +
  'timeout title touch tracerpt tracert tree tscon tsdiscon tskill type typeperf tzutil undelete unformat ' +
  'ver verifier verify vol vssadmin w32tm waitfor wbadmin wecutil wevtutil wget where whoami winrm winrs ' +
  'wmic wpeutil wscript wuauclt xcopy';

const WORDS = wordKinds({
  k: 'call do else exit for goto if in',
  ow: 'cmdextversion defined equ errorlevel exist geq gtr leq lss neq not',
  na: 'disable enabledelayedexpansion enableextensions off on',
  kr: 'aux com1 com2 com3 com4 com5 com6 com7 com8 com9 con lpt1 lpt2 lpt3 lpt4 lpt5 lpt6 lpt7 lpt8 lpt9 nul prn',
});

const variables: readonly Rule[] = [
  [/%+[a-z_]+%+|![a-z_]+!/i, 'nv'],
  [/%+~?[a-z]+\d?/i, 'vm'],
  [/\^[^]/, 'se'],
  [/[%!^]/, 'err'],
];

const quoted = (mark: string, kind: string): readonly Rule[] => [
  [new RegExp(mark), kind, 'pop'],
  ...variables,
  [new RegExp(`[^${mark}%!^]+`), kind],
];

export const batch: Lexer = {
  root: [
    [/^::.*/, 'c'],
    [/@?rem\b.*/i, 'c'],
    [/\s+/, ''],
    [/:[a-z]+/i, 'nl'],
    [new RegExp(`(?:${COMMANDS.replaceAll(' ', '|')})(?:\\.exe)?(?!\\w)`), 'nb'],
    [/[a-z]\w*/i, (word) => WORDS.get(word) ?? 'kd'],
    [/(?<=(?<![-/+\w])[a-z]\w*)\.exe/i, 'err'],
    [/(?:--?|[/+])[a-z][a-z-]*\s*/i, 'na'],
    [/0x[\da-f]+/i, 'mh'],
    [/\d+/, 'm'],
    [/"/, 's2', 'push double'],
    [/'/, 's1', 'push single'],
    [/`/, 'sb', 'push backticks'],
    ...variables,
    [/[-=+~*?,;()<>|&[\]{}]/, 'o'],
    [/[^-\s=+~*?,;()!%"'^|&[\]{}`>]+/, ''],
  ],
  double: quoted('"', 's2'),
  single: quoted("'", 's1'),
  backticks: quoted('`', 'sb'),
};
