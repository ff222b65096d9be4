// The networks and processors that people have.

import type { Page } from "@playwright/test";

export interface Network {
  name: string;
  /** What the browser holds itself to; nothing where it is left alone. */
  limits?: { downMbit: number; upMbit: number; latencyMs: number };
  /** How many times slower than this machine's processor. */
  slowdown: number;
}

export const UNLIMITED: Network = { name: "none", slowdown: 1 };
export const FOUR_G: Network = {
  name: "4G",
  limits: { downMbit: 9, upMbit: 1.5, latencyMs: 85 },
  slowdown: 1,
};
/** Lighthouse's. */
export const SLOW_FOUR_G: Network = {
  name: "slow 4G, 4x CPU",
  limits: { downMbit: 1.6, upMbit: 0.75, latencyMs: 150 },
  slowdown: 4,
};
/** A slow processor alone. */
export const SLOW_PROCESSOR: Network = { name: "none, 4x CPU", slowdown: 4 };

export const NETWORKS = [UNLIMITED, FOUR_G, SLOW_FOUR_G];

/** Makes a page as slow as that; before it goes anywhere. */
export async function slowDown(page: Page, network: Network): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const bytesPerSecond = (megabits: number) => (megabits * 1_000_000) / 8;
  if (network.limits !== undefined) {
    const { downMbit, upMbit, latencyMs } = network.limits;
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", {
      offline: false,
      latency: latencyMs,
      downloadThroughput: bytesPerSecond(downMbit),
      uploadThroughput: bytesPerSecond(upMbit),
    });
  }
  if (network.slowdown !== 1) {
    await session.send("Emulation.setCPUThrottlingRate", { rate: network.slowdown });
  }
}
