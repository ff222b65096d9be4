// What a browser keeps for reading without a connection, as somebody would find it who looks at the device.

import { expect, type Page } from "@playwright/test";

import type { Server } from "./server.ts";

/** Switches it on, and waits until the worker is at work. */
export async function keepForOffline(page: Page, server: Server): Promise<void> {
  await page.goto(server.url("/preferences"));
  await offlineSwitch(page).check();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

export function offlineSwitch(page: Page) {
  return page.getByRole("switch", { name: "Keep the last lists on this device for reading offline" });
}

/** The names of all caches of the origin. */
export function cacheNames(page: Page): Promise<string[]> {
  return page.evaluate(() => caches.keys());
}

/** The addresses below the API whose answers are kept. */
export async function keptReads(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const found = [];
    for (const name of await caches.keys()) {
      const requests = await (await caches.open(name)).keys();
      found.push(...requests.map((request) => request.url).filter((url) => url.includes("/qsi/")));
    }
    return found;
  });
}

/** Waits until the answer to an address is kept. */
export async function isKept(page: Page, part: string): Promise<void> {
  await expect.poll(async () => (await keptReads(page)).some((url) => url.includes(part)), part).toBe(true);
}

/** Everything in all caches, as one text: names, addresses, headers of requests and answers, bodies. */
export async function allThatIsKept(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const found: string[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      found.push(name);
      for (const request of await cache.keys()) {
        const answer = await cache.match(request, { ignoreVary: true });
        const headers = [...request.headers, ...(answer?.headers ?? [])];
        found.push(request.url, JSON.stringify(headers), (await answer?.text()) ?? "");
      }
    }
    return found.join("\n");
  });
}
