// What a person waits for: everything that the first page needs is on its way at once, and a second visit asks for
// nothing that is here.

import { DetailPage } from "../support/pages/detail.ts";
import { ListPage } from "../support/pages/list.ts";
import { saveData } from "../support/parts.ts";
import { KEY, type Server } from "../support/server.ts";
import { expect, type Page, test } from "../support/test.ts";
import { hold } from "../support/time.ts";

// What is read ahead later is another matter (ahead.spec.ts).
test.beforeEach(({ page }) => saveData(page));

const PROGRAM = /_bg\.wasm$/;

/** Path and query of every read of interviews, as they are sent. */
function readsOf(page: Page): string[] {
  const reads: string[] = [];
  page.on("request", (request) => {
    const [, read] = /\/qsi\/gather(\/interviews.*)$/.exec(request.url()) ?? [];
    if (read !== undefined) reads.push(read);
  });
  return reads;
}

const lists: [string, string, string][] = [
  ["of the way in", "/", "/interviews?page=1&pageSize=25"],
  ["as it is", "/interviews", "/interviews?page=1&pageSize=25"],
  [
    "with all that narrows it",
    "/interviews?search=%20a!'(b)*+c%20&archived=true&interviewType=standard&status=active&page=2&pageSize=10",
    "/interviews?page=2&pageSize=10&search=a%21%27%28b%29%2A%20c&archived=true&interviewType=standard",
  ],
];
for (const [what, address, read] of lists) {
  test(`the list ${what} is asked for once, while the program is on its way`, async ({ page, server }) => {
    const reads = readsOf(page);
    const release = await hold(page, PROGRAM);
    await page.goto(server.url(address), { waitUntil: "commit" });
    await expect.poll(() => reads).toEqual([read]);
    release();
    await expect(page.getByRole("region", { name: "Results" }).locator("[aria-busy=false]")).toBeVisible();
    expect(reads).toEqual([read]);
  });
}

test("an interview is asked for once, while the program is on its way, in the team of its address", async ({
  page,
  server,
}) => {
  const [interview] = (await server.api().list()).interviews;
  const { id, teamId, title } = interview ?? { id: "", teamId: "", title: "" };
  for (const query of ["", `?teamId=${teamId}`]) {
    const reads = readsOf(page);
    const release = await hold(page, PROGRAM);
    await page.goto(server.url(`/interviews/${id}${query}`), { waitUntil: "commit" });
    await expect.poll(() => reads).toEqual([`/interviews/${id}${query}`]);
    release();
    await expect(new DetailPage(page).heading).toHaveText(title);
    await expect(new DetailPage(page).facts).toBeVisible();
    expect(reads).toEqual([`/interviews/${id}${query}`]);
    await page.unroute(PROGRAM);
    page.removeAllListeners("request");
  }
});

test("below a path it is asked for below it", async ({ page, startServer }) => {
  const server = await startServer({ basePath: "/callboard/", demo: 60 });
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  const release = await hold(page, PROGRAM);
  await page.goto(server.url("/interviews"), { waitUntil: "commit" });
  const read = server.url("/qsi/gather/interviews?page=1&pageSize=25");
  await expect.poll(() => asked).toContain(read);
  release();
  await expect(new ListPage(page).titles).toHaveCount(25);
  expect(asked.filter((url) => url.includes("/gather/interviews"))).toEqual([read]);
});

test("a key of the tab goes with it, and without one nothing is asked", async ({ page, ownKeyServer }) => {
  const reads = readsOf(page);
  await page.goto(ownKeyServer.url("/interviews"));
  await expect(page.getByRole("dialog")).toBeVisible();
  expect(reads).toEqual([]);
  await page.evaluate((key) => sessionStorage.setItem("callboard.key", key), KEY);
  const release = await hold(page, PROGRAM);
  const asked = page.waitForRequest(/\/gather\/interviews\?/);
  await page.reload({ waitUntil: "commit" });
  expect((await (await asked).allHeaders())["x-api-key"]).toBe(KEY);
  release();
  await expect(new ListPage(page).titles).toHaveCount(25);
  expect(reads).toHaveLength(1);
});

test("where the address leaves a doubt, and on pages that read no such thing, nothing is asked too early", async ({
  page,
  server,
}) => {
  for (const address of ["/interviews?page=-3", "/interviews?pageSize=33", "/interviews/new", "/favourites", "/drafts"]) {
    const reads = readsOf(page);
    const release = await hold(page, PROGRAM);
    const script = page.waitForResponse(/callboard-.*\.js$/);
    await page.goto(server.url(address), { waitUntil: "commit" });
    await script;
    await expect(page.getByText("Loading Callboard…")).toBeVisible();
    expect(reads, address).toEqual([]);
    release();
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await page.unroute(PROGRAM);
    page.removeAllListeners("request");
  }
});

test("a read that failed while the program came is told as any other, and asked again by hand", async ({
  page,
  startServer,
  watch,
}) => {
  watch.expect(/the server responded with a status of 500/);
  const server = await startServer({ demo: 60, fail: ["GET /qsi/gather/interviews#1=500"] });
  const reads = readsOf(page);
  await page.goto(server.url("/interviews"));
  const problem = page.getByRole("main").getByRole("alert");
  await expect(problem).toBeVisible();
  expect(reads).toHaveLength(1);
  await problem.getByRole("button", { name: "Try again" }).click();
  await expect(new ListPage(page).titles).toHaveCount(25);
  expect(reads).toHaveLength(2);
});

/** What is seen of rows at one frame: whose, how many, and where the first one begins. */
interface Frame {
  isBeforeTheApp: boolean;
  rows: number;
  top: number;
}

/** Notes down every painted frame from the beginning. */
async function record(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const frames: Frame[] = [];
    Object.assign(window, { frames });
    const note = () => {
      const rows = document.querySelectorAll("main table tbody tr:has(a[href])");
      frames.push({
        isBeforeTheApp: document.querySelector("#boot") !== null,
        rows: rows.length,
        top: rows[0]?.getBoundingClientRect().top ?? 0,
      });
      requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
  });
}

/** Opens the list; its answer is there before the program. */
async function openWithAnswer(page: Page, server: Server): Promise<void> {
  const release = await hold(page, PROGRAM);
  const answer = page.waitForResponse(/\/qsi\/gather\/interviews\?/).then((response) => response.finished());
  await page.goto(server.url("/interviews"), { waitUntil: "commit" });
  await answer;
  release();
}

for (const width of [390, 1280]) {
  test(`rows are seen before the app is made, and stay where they are, at ${width}`, async ({ page, server }) => {
    await page.setViewportSize({ width, height: 720 });
    await page.addInitScript(() => {
      const view = { name: "Nurses", query: "search=nurse", pinned: true };
      localStorage.setItem("callboard.saved-views", JSON.stringify([view]));
    });
    await record(page);
    await openWithAnswer(page, server);
    await new ListPage(page).isAtHand();
    const frames = await page.evaluate(() => (window as unknown as { frames: Frame[] }).frames);
    const seen = frames.slice(frames.findIndex(({ rows }) => rows > 0));
    expect(seen[0]?.isBeforeTheApp).toBe(true);
    expect(seen.at(-1)?.isBeforeTheApp).toBe(false);
    expect(Math.min(...seen.map(({ rows }) => rows))).toBe(seen[0]?.rows);
    expect(new Set(seen.map(({ top }) => top))).toEqual(new Set([seen[0]?.top]));
  });
}

test("a row that is seen before the app is made opens its interview", async ({ page, server }) => {
  // The app is made after the next frame: there is none until the row was clicked on.
  await page.addInitScript(() => {
    const next = window.requestAnimationFrame.bind(window);
    const held: FrameRequestCallback[] = [];
    window.requestAnimationFrame = (act) => (document.querySelector("#boot table") ? held.push(act) : next(act));
    document.addEventListener("click", () => setTimeout(() => held.forEach((act) => act(performance.now()))));
  });
  await openWithAnswer(page, server);
  const row = page.locator("#boot tbody th a").nth(2);
  const title = (await row.textContent()) ?? "";
  await row.click();
  const detail = new DetailPage(page);
  await expect(detail.heading).toHaveText(title);
  await detail.isWhole();
  await page.goBack();
  await expect(new ListPage(page).titles).toHaveCount(25);
});

test("a second visit asks the server for the page and the API's answers, and for no file", async ({ page, server }) => {
  const list = await ListPage.open(page, server);
  // The parts that are fetched ahead are here then, too.
  await page.waitForLoadState("networkidle");
  const session = await page.context().newCDPSession(page);
  const asked = new Map<string, string>();
  session.on("Network.requestWillBeSent", ({ requestId, request }) => asked.set(requestId, request.url));
  session.on("Network.requestServedFromCache", ({ requestId }) => asked.delete(requestId));
  session.on("Network.responseReceived", ({ requestId, response }) => {
    if (response.fromDiskCache === true) asked.delete(requestId);
  });
  await session.send("Network.enable");
  await page.goto(server.url("/interviews"));
  await expect(list.titles).toHaveCount(25);
  await page.waitForLoadState("networkidle");
  const paths = [...asked.values()].map((url) => new URL(url).pathname);
  expect(paths).toContain("/interviews");
  expect(paths.filter((path) => path !== "/interviews" && !path.startsWith("/qsi/"))).toEqual([]);
});

test("what the list shows looks the same once the styles of the parts are there", async ({ page, server }) => {
  const release = await hold(page, "**/later-*.css");
  await page.goto(server.url("/interviews"));
  await expect(new ListPage(page).titles).toHaveCount(25);
  // Names come after the rows, and look other than ids.
  await expect(page.locator("main table .opaque-id")).toHaveCount(0);
  const before = await looks(page);
  release();
  await page.locator("main > [data-at-hand]").waitFor();
  const after = await looks(page);
  const changed = before.filter(([element, look]) => after.find(([other]) => other === element)?.[1] !== look);
  expect(changed.map(([element]) => element)).toEqual([]);
  // The comparison saw the page and not an empty one.
  expect(before.length).toBeGreaterThan(200);
});

/** How each element that is drawn looks: where it is, and every property, by the element's number and name. */
function looks(page: Page): Promise<[string, string][]> {
  return page.evaluate(() => {
    const numbered = window as unknown as { numbers?: Map<Element, number> };
    const numbers = (numbered.numbers ??= new Map());
    return [...document.querySelectorAll("body *")]
      .filter((element) => element.checkVisibility())
      .map((element): [string, string] => {
        const number = numbers.get(element) ?? numbers.set(element, numbers.size).get(element);
        const style = getComputedStyle(element);
        // Custom properties are no look; what uses them has changed where it matters.
        const values = [...style].filter((name) => !name.startsWith("--")).map((name) => style.getPropertyValue(name));
        const box = element.getBoundingClientRect();
        return [`${number} ${element.tagName} ${element.className}`, `${box.x} ${box.y} ${values.join()}`];
      });
  });
}
