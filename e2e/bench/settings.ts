// What `cargo xtask bench` says about a run.

/** The folder for what was measured. */
export const OUT = said("CALLBOARD_BENCH_OUT");
/** The page without a framework, built. */
export const PLAIN = said("CALLBOARD_BENCH_PLAIN");
/** Answers files from memory, for the server to be measured beside. */
export const SAME_BYTES = said("CALLBOARD_BENCH_SAME_BYTES");
/** How many times each thing is measured. */
export const RUNS = Number(said("CALLBOARD_BENCH_RUNS"));
/** Of what takes minutes, fewer. */
export const LONG_RUNS = Math.ceil(RUNS / 4);

function said(name: string): string {
  const value = process.env[name];
  if (value === undefined) {
    throw new Error(`${name} is not set: use \`cargo xtask bench\``);
  }
  return value;
}
