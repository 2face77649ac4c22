/** How many random cases a property is tried on. */
export interface LawRuns {
  readonly numRuns: number;
  readonly seed: number;
}

/**
 * The runs of a property: LAW_RUNS of them where that is given, `inCi` in CI, else a few. Prints the seed, which
 * LAW_SEED sets again: `LAW_SEED=7 npx vitest run FILE`.
 */
export function lawRuns(name: string, inCi: number): LawRuns {
  const { LAW_RUNS: given, LAW_SEED: seeded, CI: ci } = process.env;
  const usual = ci === undefined || ci === '' ? Math.min(inCi, 200) : inCi;
  const runs = {
    numRuns: given === undefined ? usual : Number(given),
    seed: seeded === undefined ? Date.now() % 1e9 : Number(seeded),
  };
  console.info(`${name}: seed ${runs.seed}, ${runs.numRuns} cases`);
  return runs;
}
