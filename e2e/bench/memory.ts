// What a page holds in memory.

import type { Page } from "@playwright/test";

/** Megabytes. */
export interface Memory {
  script: number;
  wasm: number;
}

export const sum = (memory: Memory): number => memory.script + memory.wasm;

/** The heap of JavaScript once its garbage is collected, and the memory of the wasm modules. */
export async function inMemory(page: Page): Promise<Memory> {
  const session = await page.context().newCDPSession(page);
  // What only a first collection sets free falls to the second.
  for (let time = 0; time < 2; time++) {
    await session.send("HeapProfiler.collectGarbage");
  }
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  const wasm = await page.evaluate(() => window.bench.wasmBytes());
  await session.detach();
  return { script: usedSize / 1_000_000, wasm: wasm / 1_000_000 };
}
