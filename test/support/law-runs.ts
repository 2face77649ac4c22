import { execFileSync } from 'node:child_process';

/** How many random cases a property is tried on. */
export interface LawRuns {
  readonly numRuns: number;
  readonly seed: number;
}

/**
 * The runs of a property: LAW_RUNS of them where that is given, `inCi` in CI, else a few. Prints the seed, which
 * LAW_SEED sets again: `LAW_SEED=7 npx vitest run FILE`.
 *
 * Every run on a developer's machine tries other cases. In CI the seed is made from the committed code: each change
 * tries new cases, and a run that is repeated tries the same ones, so that it never fails for what another change did.
 */
export function lawRuns(name: string, inCi: number): LawRuns {
  const { LAW_RUNS: given, LAW_SEED: seeded, CI: ci } = process.env;
  const isCi = ci !== undefined && ci !== '';
  const usual = isCi ? inCi : Math.min(inCi, 200);
  const runs = {
    numRuns: given === undefined ? usual : Number(given),
    seed: seeded !== undefined ? Number(seeded) : ((isCi ? seedOfCode() : undefined) ?? Date.now() % 1e9),
  };
  console.info(`${name}: seed ${runs.seed}, ${runs.numRuns} cases`);
  return runs;
}

/** A number from the name that Git gives to the committed state of `shared/`; undefined outside a repository. */
function seedOfCode(): number | undefined {
  try {
    const tree = execFileSync('git', ['rev-parse', 'HEAD:shared'], { encoding: 'utf8', stdio: 'pipe' });
    return Number.parseInt(tree.slice(0, 7), 16);
  } catch {
    return undefined;
  }
}
