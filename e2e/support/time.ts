// Time in the hands of a test: nothing here waits for a clock on the wall.

import type { Page } from "@playwright/test";

/**
 * Keeps matching requests on their way until the result is called; they then go on to the real
 * server. What stands on the page meanwhile can be looked at for as long as it takes.
 */
export async function hold(page: Page, url: string | RegExp): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(url, async (route) => {
    await held;
    // A request that the page has given up by then needs no answer.
    await route.continue().catch(() => undefined);
  });
  return release;
}

/**
 * Puts the page's timers into the hands of the test; they run as usual until the clock is stopped or
 * moved. Playwright numbers its timers from 10^12, browsers from 1, and the app keeps the numbers in
 * 32 bits: without small ones it could stop none of its timers.
 */
export async function installClock(page: Page): Promise<void> {
  await page.clock.install();
  await page.addInitScript(() => {
    const numbers: number[] = [];
    const pairs = [
      ["setTimeout", "clearTimeout"],
      ["setInterval", "clearInterval"],
      ["requestAnimationFrame", "cancelAnimationFrame"],
    ] as const;
    for (const [start, stop] of pairs) {
      const [startReal, stopReal] = [window[start] as (...given: unknown[]) => number, window[stop]];
      Object.assign(window, {
        [start]: (...given: unknown[]) => numbers.push(startReal(...given)),
        [stop]: (number: number) => stopReal(numbers[number - 1] ?? 0),
      });
    }
  });
}

/** Stops the installed clock; `page.clock.runFor` then moves it, `page.clock.resume` lets it go on. */
export async function stopClock(page: Page): Promise<void> {
  const now = await page.evaluate(() => Date.now());
  await page.clock.pauseAt(now + 1000);
}
