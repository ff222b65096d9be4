// What was measured, as `cargo xtask bench` reads it.

import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";

import { OUT } from "./settings.ts";

/** One thing that was measured: of Callboard, and of what it is measured beside where there is such a thing. */
export interface Measure {
  what: string;
  network?: string;
  /** Of times and memory less is better, of answers a second more. */
  unit: "ms" | "MB" | "1/s";
  callboard: number[];
  beside?: number[];
  /** What is to be reached: a ratio to what it is measured beside, or a value. */
  wanted?: { ratio: number } | { most: number };
}

export class Results {
  private readonly measures: Measure[] = [];
  private readonly notes: string[] = [];

  constructor(private readonly group: string) {}

  add(measure: Measure): void {
    const samples = [...measure.callboard, ...(measure.beside ?? [])];
    if (measure.callboard.length === 0 || !samples.every(Number.isFinite)) {
      throw new Error(`not measured: ${measure.what}: ${samples.join(" ")}`);
    }
    this.measures.push(measure);
  }

  /** A line below the table. */
  note(line: string): void {
    this.notes.push(line);
  }

  async write(): Promise<void> {
    await mkdir(OUT, { recursive: true });
    const text = JSON.stringify({ measures: this.measures, notes: this.notes });
    await writeFile(path.join(OUT, `${this.group}.json`), text);
  }
}
