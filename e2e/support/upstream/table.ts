// The table fault × action: filled cell by cell, printed when all tests are over (global-teardown.ts).

import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

import { CASES, type Case } from "./cases.ts";

// Playwright empties the folder as it starts, so that no column is of an earlier run.
const FOLDER = fileURLToPath(new URL("../../test-results/fault-table/", import.meta.url));

/** What became of each fault of one action; "ok" or what went wrong. */
type Column = Record<string, string>;

/** The order of the columns. */
const ACTIONS = ["list", "detail", "create", "update", "archive", "copy", "bulk update"] as const;
export type ActionName = (typeof ACTIONS)[number];

/** Tries every fault with one action. A cell that fails is noted, and `again` makes ready for the next. */
export async function fillColumn(
  action: ActionName,
  cell: (fault: Case, number: number) => Promise<void>,
  again: () => Promise<void>,
): Promise<void> {
  const only = process.env.CALLBOARD_FAULT;
  const column: Column = {};
  for (const [index, fault] of CASES.entries()) {
    if (only !== undefined && fault.name !== only) {
      continue;
    }
    try {
      await cell(fault, index);
      column[fault.name] = "ok";
    } catch (error) {
      column[fault.name] = error instanceof Error ? (error.stack ?? error.message) : String(error);
      await again();
    } finally {
      await keep(action, column);
    }
  }
  const wrong = Object.entries(column).filter(([, result]) => result !== "ok");
  if (wrong.length > 0) {
    throw new Error(wrong.map(([name, why]) => `${action}, ${name}:\n${why}`).join("\n\n"));
  }
  const missing = CASES.filter(({ name }) => column[name] === undefined);
  if (missing.length > 0) {
    throw new Error(`${action}: not tried: ${missing.map(({ name }) => name).join(", ")}`);
  }
}

/** Step by step, so that a column that runs out of time is in the table as well. */
async function keep(action: ActionName, column: Column): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  await writeFile(path.join(FOLDER, `${action}.json`), JSON.stringify(column));
}

/** The table as text, or nothing where no column was filled. */
export async function tableText(): Promise<string | undefined> {
  const files = await readdir(FOLDER).catch(() => []);
  if (files.length === 0) {
    return undefined;
  }
  const columns = new Map<string, Column>();
  for (const file of files) {
    columns.set(path.basename(file, ".json"), JSON.parse(await readFile(path.join(FOLDER, file), "utf8")) as Column);
  }
  const mark = (action: string, fault: string): string => {
    const result = columns.get(action)?.[fault];
    return result === undefined ? "·" : result === "ok" ? "✓" : "✗";
  };
  const first = Math.max(...CASES.map(({ name }) => name.length));
  const line = (name: string, cells: string[]): string => {
    return [name.padEnd(first), ...cells.map((text, index) => text.padEnd(ACTIONS[index]?.length ?? 0))].join("  ").trimEnd();
  };
  const rows = CASES.map(({ name }) => line(name, ACTIONS.map((action) => mark(action, name))));
  return ["", "Fault × action (✓ as it should be, ✗ not, · not tried)", "", line("", [...ACTIONS]), ...rows, ""].join("\n");
}
