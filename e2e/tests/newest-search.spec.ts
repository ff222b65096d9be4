// Answers come back in any order; what is shown is always of the newest search.

import { ListPage } from "../support/pages/list.ts";
import { saveData } from "../support/parts.ts";
import { expect, test, type Page } from "../support/test.ts";
import { hold } from "../support/time.ts";

/** What stood on the screen at one frame: the search of the address, and the rows. */
interface Frame {
  search: string;
  titles: string[];
}

/** Notes down every painted frame from now on. */
async function record(page: Page): Promise<void> {
  await page.evaluate(() => {
    const frames: Frame[] = [];
    Object.assign(window, { frames });
    const note = () => {
      const links = document.querySelectorAll("main table tbody th a");
      frames.push({
        search: new URLSearchParams(location.search).get("search") ?? "",
        titles: [...links].map((link) => link.textContent ?? ""),
      });
      requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
  });
}

const recorded = (page: Page) => page.evaluate(() => (window as unknown as { frames: Frame[] }).frames);

test("a slow answer to an older search never shows under a newer one", async ({ page, startServer }) => {
  const server = await startServer({ fail: ["GET /qsi/gather/interviews#2=25000ms"] });
  await saveData(page);
  const list = await ListPage.open(page, server);
  await record(page);

  const isSlow = (request: { url(): string }) => request.url().includes("search=nurse");
  const sent = page.waitForRequest(isSlow);
  const over = Promise.race([
    page.waitForEvent("requestfailed", isSlow),
    page.waitForEvent("requestfinished", isSlow),
  ]);
  await list.search.fill("nurse");
  await sent;
  await list.search.fill("driver");
  const drivers = await server.api().titles({ search: "driver" });
  expect(drivers.length).toBeGreaterThan(0);
  await list.shows(drivers);
  // Its answer cannot come any more: the page has hung up.
  expect((await over).failure()?.errorText).toBe("net::ERR_ABORTED");

  await expect(page).toHaveURL(server.url("/interviews?search=driver"));
  await list.shows(drivers);
  const frames = await recorded(page);
  const strangers = frames
    .filter((frame) => frame.search === "driver")
    .flatMap((frame) => frame.titles.filter((title) => !drivers.includes(title)));
  expect(strangers).toEqual([]);
});

test("a search waits for its own answer and shows no rows of the list before it", async ({ page, server }) => {
  const list = await ListPage.open(page, server);
  await record(page);
  const release = await hold(page, /search=nurse/);
  await list.search.fill("nurse");
  await expect(page).toHaveURL(server.url("/interviews?search=nurse"));
  await expect(list.results.getByText("Loading interviews")).toBeAttached();
  await expect(list.titles).toHaveCount(0);
  release();
  const nurses = await server.api().titles({ search: "nurse" });
  await list.shows(nurses);
  const frames = await recorded(page);
  const strangers = frames
    .filter((frame) => frame.search === "nurse")
    .flatMap((frame) => frame.titles.filter((title) => !nurses.includes(title)));
  expect(strangers).toEqual([]);
});

test("another page of the same list keeps the rows, marked as busy, until its own are there", async ({
  page,
  server,
}) => {
  const list = await ListPage.open(page, server);
  const first = await list.titles.allTextContents();
  const busy = list.results.locator("[aria-busy]");
  await expect(busy).toHaveAttribute("aria-busy", "false");
  const release = await hold(page, /page=2/);
  await list.pageLink("Next").click();
  await expect(busy).toHaveAttribute("aria-busy", "true");
  await list.shows(first);
  release();
  await list.shows(await server.api().titles({ page: 2 }));
  await expect(busy).toHaveAttribute("aria-busy", "false");
});

test("leaving the list hangs up on its request", async ({ page, startServer }) => {
  const server = await startServer({ fail: ["GET /qsi/gather/interviews#1=8000ms"] });
  const isList = (request: { url(): string }) => request.url().includes("/qsi/gather/interviews?");
  await page.goto(server.url("/connect"));
  const sent = page.waitForRequest(isList);
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Interviews" }).click();
  await sent;
  const given = page.waitForEvent("requestfailed", isList);
  await page.goBack();
  expect((await given).failure()?.errorText).toBe("net::ERR_ABORTED");
  await expect(page.getByRole("heading", { level: 1, name: "Your key" })).toBeVisible();
});
