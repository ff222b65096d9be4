// How it looks where a person or the medium has a wish: theme, density, movement, paper; and that nothing moves by
// itself.

import { DetailPage } from "../support/pages/detail.ts";
import { ListPage } from "../support/pages/list.ts";
import type { Server } from "../support/server.ts";
import { expect, type Page, test } from "../support/test.ts";
import { hold } from "../support/time.ts";

const background = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

test("a dark page is dark before anything of the program is here", async ({ page, server }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto(server.url("/preferences"));
  const light = await background(page);
  await page.getByText("Dark", { exact: true }).click();
  await expect.poll(() => background(page)).not.toBe(light);
  const dark = await background(page);

  const release = await hold(page, /_bg\.wasm$/);
  await page.reload({ waitUntil: "commit" });
  await expect(page.locator("#boot")).toBeAttached();
  await expect.poll(() => background(page)).toBe(dark);
  expect(await page.evaluate(() => document.querySelector("main#main"))).toBe(null);
  release();
  await expect(page.getByRole("radio", { name: "Dark" })).toBeChecked();
});

test("compact rows are lower, also after a reload", async ({ page, server }) => {
  const list = await ListPage.open(page, server);
  const height = async () => (await list.table.getByRole("row").nth(1).boundingBox())?.height ?? 0;
  const comfortable = await height();
  await page.goto(server.url("/preferences"));
  await page.getByText("Compact", { exact: true }).click();
  await ListPage.open(page, server);
  expect(await height()).toBeLessThan(comfortable - 4);
});

test("who wants no movement sees none", async ({ page, server }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  const list = await ListPage.open(page, server);
  await page.evaluate(() => {
    const seen = new Set<string>();
    const look = (): void => {
      for (const animation of document.getAnimations()) {
        const { duration } = animation.effect?.getComputedTiming() ?? {};
        if (Number(duration) > 1) seen.add(String((animation as CSSAnimation).animationName ?? animation.id));
      }
      requestAnimationFrame(look);
    };
    look();
    Object.assign(window, { seenToMove: seen });
  });
  await list.titles.first().click();
  await expect(new DetailPage(page).facts).toBeVisible();
  await page.getByRole("button", { name: "Copy", exact: true }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("combobox")).toBeFocused();
  expect(await page.evaluate(() => [...(window as unknown as { seenToMove: Set<string> }).seenToMove])).toEqual([]);
});

test("on paper the list is a table of all its rows, without what can only be pressed", async ({ page, server }) => {
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 });
    const list = await ListPage.open(page, server);
    await page.emulateMedia({ media: "print" });
    await expect(list.titles).toHaveCount(25);
    await expect(page.getByRole("banner")).toBeHidden();
    await expect(page.getByRole("button").filter({ visible: true })).toHaveCount(0);
    await expect(page.getByRole("checkbox").filter({ visible: true })).toHaveCount(0);
    expect(await list.table.getByRole("row").nth(1).evaluate((row) => getComputedStyle(row).display)).toBe("table-row");
    await page.emulateMedia({ media: "screen" });
  }
});

test("on paper an interview is a sheet: facts, then what is asked", async ({ page, server }) => {
  const { interviews } = await server.api().list();
  const asking = interviews.find(({ interviewType }) => interviewType === "standard");
  const detail = await DetailPage.open(page, server, asking?.id ?? "");
  await page.emulateMedia({ media: "print" });
  await expect(detail.heading).toHaveText(asking?.title ?? "");
  await expect(page.getByRole("banner")).toBeHidden();
  await expect(page.getByRole("button").filter({ visible: true })).toHaveCount(0);
  const facts = await detail.facts.boundingBox();
  const questions = await page.getByRole("heading", { level: 2, name: /^Questions/ }).boundingBox();
  expect(facts?.y).toBeLessThan(questions?.y ?? 0);
});

/** How far things moved by themselves, as browsers add it up (0 to 1 and more), after the page is at rest. */
async function shift(page: Page, server: Server, address: string): Promise<number> {
  await page.addInitScript(() => {
    Object.assign(window, { shifted: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as { value: number }[]) {
        (window as unknown as { shifted: number }).shifted += entry.value;
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
  const names = page.waitForResponse(/gather\/teams/);
  await page.goto(server.url(address));
  await names;
  await expect(page.getByRole("main").getByRole("heading", { level: 1 })).toBeVisible();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  return page.evaluate(() => (window as unknown as { shifted: number }).shifted);
}

for (const width of [1280, 390]) {
  test(`nothing moves while the list comes, ${width} wide`, async ({ page, server }) => {
    await page.setViewportSize({ width, height: 900 });
    expect(await shift(page, server, "/interviews")).toBeLessThan(0.01);
  });

  test(`nothing moves while an interview comes, ${width} wide`, async ({ page, server }) => {
    await page.setViewportSize({ width, height: 900 });
    // How many lines a title takes is not known before it is here: the shortest takes one.
    const { interviews } = await server.api().list();
    const [shortest] = interviews.toSorted((a, b) => a.title.length - b.title.length);
    expect(await shift(page, server, `/interviews/${shortest?.id}`)).toBeLessThan(0.01);
  });
}

/** What stands in the page itself before the program is here, and in the same place after. */
const IN_PLACE = [
  ".shell-header",
  ".wordmark",
  ".shell-nav",
  ".shell-nav a:last-of-type",
  ".palette-button",
  ".recent-notices-button",
  ".inspector-button",
  ".way-badge",
  ".page-heading",
  ".page-header__actions",
  ".search-field .input",
  ".segments",
  ".switch",
  ".filters > .button",
  ".skeleton__row",
];

function boxes(page: Page, within: string): Promise<Record<string, number[]>> {
  return page.evaluate(
    ([within, selectors]) => {
      const boxOf = (selector: string): number[] => {
        const box = document.querySelector(`${within} ${selector}`)?.getBoundingClientRect();
        return box === undefined ? [] : [box.x, box.y, box.width, box.height].map(Math.round);
      };
      return Object.fromEntries(selectors.map((selector) => [selector, boxOf(selector)]));
    },
    [within, IN_PLACE] as const,
  );
}

for (const locale of ["en-GB", "de-DE"]) {
  test.describe(`in ${locale}`, () => {
    test.use({ locale });
    for (const width of [1280, 390]) {
      test(`the first picture of the list is in place before the program is here, ${width} wide`, async ({
        page,
        server,
      }) => {
        await page.setViewportSize({ width, height: 900 });
        const [program, list] = [await hold(page, /_bg\.wasm$/), await hold(page, /gather\/interviews/)];
        await page.goto(server.url("/interviews"), { waitUntil: "commit" });
        await expect(page.locator("#boot .skeleton__row").first()).toBeVisible();
        const before = await boxes(page, "#boot");
        program();
        await expect(page.locator(".results .skeleton__row").first()).toBeVisible();
        expect(await boxes(page, "#app")).toEqual(before);
        expect(Object.values(before).filter((box) => box.length === 0)).toEqual([]);
        list();
      });
    }
  });
}

test("where a key is missing, and on other pages, the first picture is no list", async ({
  page,
  server,
  ownKeyServer,
  watch,
}) => {
  watch.expect(/interviews\/x/);
  for (const address of [ownKeyServer.url("/interviews"), server.url("/preferences"), server.url("/interviews/x")]) {
    const program = await hold(page, /_bg\.wasm$/);
    await page.goto(address, { waitUntil: "commit" });
    await expect(page.locator("#boot .skeleton__row").first()).toBeVisible();
    await expect(page.locator("#boot .filters")).toHaveCount(0);
    await expect(page.locator("#boot .shell-header")).toBeVisible();
    await page.unroute(/_bg\.wasm$/);
    program();
  }
});
