// Reading without a connection: what was seen before can be read again, by the same person only, and nothing is
// written.

import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import { expectAccessible } from "../support/axe.ts";
import { allThatIsKept, cacheNames, isKept, keepForOffline, keptReads, offlineSwitch } from "../support/offline.ts";
import { KeyForm } from "../support/pages/connect.ts";
import { DetailPage } from "../support/pages/detail.ts";
import { ListPage } from "../support/pages/list.ts";
import { LoginPage } from "../support/pages/login.ts";
import { saveData } from "../support/parts.ts";
import { release } from "../support/release.ts";
import { dist, KEY, KEY_OF_CONTOSO, type Server } from "../support/server.ts";
import { expect, type Page, test } from "../support/test.ts";

const LIST = "/qsi/gather/interviews?";
const MADE = { title: "Made meanwhile", displayName: "Made meanwhile", interviewType: "standard", questionIds: [] };

/** Shows the list and waits until it is kept. */
async function readList(page: Page, server: Server): Promise<ListPage> {
  const list = await ListPage.open(page, server);
  await isKept(page, LIST);
  await isKept(page, "/qsi/gather/teams");
  return list;
}

test("what was seen before is read without a network, nothing is written, and it goes on by itself", async ({
  page,
  context,
  startServer,
  watch,
}) => {
  watch.expect(/net::ERR_/);
  const server = await startServer({ demo: 60 });
  await keepForOffline(page, server);
  const list = await readList(page, server);
  const titles = await list.titles.allTextContents();
  const [seen, unseen] = (await server.api().list()).interviews;
  await list.titles.first().click();
  await isKept(page, `/interviews/${seen?.id}`);
  const made = (await server.api().list()).pagination.total;

  await context.setOffline(true);
  await server.stop();
  await page.goto(server.url("/interviews"));
  await list.shows(titles);
  const line = list.results.getByRole("status").filter({ hasText: "offline" });
  await expect(line).toHaveText(/^You are offline\. What you see is from \d{1,2} \w+ \d{4}, \d{2}:\d{2}\.$/);
  await expect(list.announcement, "said once").not.toContainText("offline");
  await expect(page.getByText("Northwind").first(), "the names of teams").toBeVisible();
  await expectAccessible(page);

  const detail = new DetailPage(page);
  await list.titles.first().click();
  await expect(detail.facts).toBeVisible();
  await page.reload();
  await expect(detail.heading).toHaveText(seen?.title ?? "");
  await expect(page.getByText(/^You are offline\. What you see/)).toBeVisible();
  await page.goto(server.url(`/interviews/${unseen?.id}`));
  await expect(page.getByRole("main").getByRole("alert")).toContainText("You are offline");

  await page.goto(server.url("/interviews/new"));
  await page.getByRole("textbox", { name: "Title" }).fill("Typed on a train");
  await page.getByRole("button", { name: "Create interview" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Create" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("No interview was created.");

  await page.goto(server.url("/interviews"));
  await list.shows(titles);
  await server.startAgain();
  expect((await server.api().list()).pagination.total).toBe(made);
  await server.api().create(MADE);
  await context.setOffline(false);
  await expect(list.titles.first()).toHaveText("Made meanwhile");
  await expect(list.results).not.toContainText("You are offline");
});

test("a server that is gone is told as one, and an answer of the server always counts", async ({
  page,
  startServer,
  watch,
}) => {
  watch.expect(/net::ERR_|500/);
  const server = await startServer({ demo: 30, fail: ["GET /qsi/gather/interviews#3=500"] });
  await saveData(page);
  await keepForOffline(page, server);
  const list = await readList(page, server);
  const titles = await list.titles.allTextContents();
  await server.stop();
  await page.reload();
  await list.shows(titles);
  await expect(list.results).toContainText("No connection to the server. What you see is from");
  await server.startAgain();
  await server.api().create(MADE);
  await list.results.getByRole("button", { name: "Try again" }).click();
  await expect(list.titles.first()).toHaveText("Made meanwhile");
  // The fault counts from the start of the process: the list is asked for a second and a third time.
  await list.refresh.click();
  await expect(list.results.locator(".query-view")).toHaveAttribute("aria-busy", "false");
  await list.refresh.click();
  await expect(list.results).toContainText("The API failed (error 500)");
  await page.reload();
  await list.shows(["Made meanwhile", ...titles].slice(0, 25));
});

test("no key is ever kept, another key sees nothing of the first, and switching off leaves nothing", async ({
  page,
  ownKeyServer: server,
}) => {
  const connect = async (key: string) => {
    await page.goto(server.url("/connect"));
    await new KeyForm(page.getByRole("main")).send(key);
    await expect(new ListPage(page).titles.first()).toBeVisible();
  };
  await connect(KEY);
  await keepForOffline(page, server);
  const list = await readList(page, server);
  const title = (await list.titles.first().textContent()) ?? "";
  const first = await allThatIsKept(page);
  expect(first).toContain(title);
  expect(first).not.toContain(KEY);
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain(KEY);

  await page.goto(server.url("/connect"));
  await page.getByRole("button", { name: "Forget the key" }).click();
  await expect.poll(() => keptReads(page)).toEqual([]);
  await connect(KEY_OF_CONTOSO);
  await readList(page, server);
  const second = await allThatIsKept(page);
  expect(second).not.toContain(title);
  expect(second).not.toContain(KEY_OF_CONTOSO);

  await page.goto(server.url("/preferences"));
  await expect(offlineSwitch(page)).toBeChecked();
  await offlineSwitch(page).uncheck();
  await expect.poll(() => cacheNames(page)).toEqual([]);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  await ListPage.open(page, server);
  expect(await cacheNames(page)).toEqual([]);
});

test("what is asked for while it is switched off brings nothing back", async ({ page, server }) => {
  await ListPage.open(page, server);
  await keepForOffline(page, server);
  await page.goto(server.url("/preferences"));
  await expect(offlineSwitch(page)).toBeChecked();
  const asking = await page.evaluateHandle(() => {
    const file = document.querySelector<HTMLLinkElement>("link[rel=modulepreload]")?.href ?? "";
    const asked: Promise<Response>[] = [];
    const timer = setInterval(() => asked.push(fetch(file)), 1);
    return {
      stop: () => {
        clearInterval(timer);
        return Promise.all(asked).then((answers) => answers.length);
      },
    };
  });
  await offlineSwitch(page).uncheck();
  await expect.poll(() => cacheNames(page)).toEqual([]);
  expect(await asking.evaluate((asking) => asking.stop())).toBeGreaterThan(0);
  expect(await cacheNames(page)).toEqual([]);
});

test("it is off until somebody switches it on", async ({ page, server }) => {
  await ListPage.open(page, server);
  await page.goto(server.url("/preferences"));
  await expect(offlineSwitch(page)).not.toBeChecked();
  expect(await cacheNames(page)).toEqual([]);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});

test("who signs out takes the kept lists along, and who signs in next finds none", async ({
  page,
  startServer,
  watch,
}) => {
  watch.expect(/net::ERR_/);
  const ana = { name: "ana", password: "correct horse battery" };
  const ben = { name: "ben", password: "staple orange lantern", readOnly: true };
  const server = await startServer({ users: [ana, ben], demo: 30 });
  await page.goto(server.url("/interviews"));
  await new LoginPage(page).signIn(ana.name, ana.password);
  await expect(new ListPage(page).titles.first()).toBeVisible();
  await keepForOffline(page, server);
  const list = await readList(page, server);
  const titles = await list.titles.allTextContents();
  expect(await allThatIsKept(page)).not.toContain(`"${ana.name}"`);
  await server.stop();
  await page.reload();
  await list.shows(titles);
  await server.startAgain();

  await page.reload();
  await expect(list.results).not.toContainText("What you see is from");
  await page.getByRole("button", { name: "Sign out" }).click();
  const login = new LoginPage(page);
  await expect(login.heading).toBeVisible();
  await expect.poll(() => keptReads(page)).toEqual([]);
  await page.goto(server.url("/preferences"));
  await login.signIn(ben.name, ben.password);
  await expect(offlineSwitch(page)).toBeChecked();
  await server.stop();
  await page.goto(server.url("/interviews"));
  await expect(page.getByRole("main").getByRole("alert")).toContainText("No connection to the server");
  await expect(list.titles).toHaveCount(0);
  await server.startAgain();
});

test("a new version comes with a reload, and the old one goes when no page needs it", async ({
  page,
  context,
  startServer,
}) => {
  const folder = await mkdtemp(path.join(tmpdir(), "callboard-dist-"));
  try {
    await cp(dist, folder, { recursive: true });
    const server = await startServer({ dist: folder, demo: 30 });
    await keepForOffline(page, server);
    const list = await readList(page, server);
    const files = async () => (await cacheNames(page)).filter((name) => name.includes("files-"));
    const [old] = await files();
    const program = await page.locator("#app-wasm").getAttribute("href");

    await server.stop();
    await release(folder);
    await server.startAgain();
    await page.evaluate(() => window.dispatchEvent(new Event("focus")));
    await expect(page.getByText("A newer version of Callboard is here")).toBeVisible();
    // What the open page may still load later is not on the server any more.
    expect(await page.evaluate(async (url) => (await fetch(url ?? "")).status, program)).toBe(200);

    await page.getByRole("button", { name: "Reload now" }).click();
    await expect(page.locator("#app-wasm")).toHaveAttribute("href", /0123456789abcdef/);
    const isWaiting = async () => (await navigator.serviceWorker.getRegistration())?.waiting != null;
    await expect.poll(() => page.evaluate(isWaiting)).toBe(true);
    expect(await files()).toEqual([old, "callboard:/:files-next"]);
    await server.stop();
    await page.reload();
    await expect(page.locator("#app-wasm"), "the newest that was kept").toHaveAttribute("href", /0123456789abcdef/);
    await expect(list.titles.first()).toBeVisible();

    // The browser takes a moment to notice that no page is open any more, and each look opens one.
    await page.close();
    const namesInNewPage = async () => {
      const next = await context.newPage();
      await next.goto(server.url("/interviews"));
      await expect(new ListPage(next).titles.first()).toBeVisible();
      const names = await cacheNames(next);
      await next.close();
      return names;
    };
    await expect.poll(namesInNewPage, { intervals: [3_000], timeout: 60_000 }).not.toContain(old);
    await server.startAgain();
  } finally {
    await rm(folder, { recursive: true });
  }
});

test("below a path the worker minds its own pages only", async ({ page, startServer }) => {
  const server = await startServer({ basePath: "/callboard/", demo: 30 });
  await keepForOffline(page, server);
  const list = await readList(page, server);
  const scopes = await page.evaluate(async () => {
    return (await navigator.serviceWorker.getRegistrations()).map((worker) => new URL(worker.scope).pathname);
  });
  expect(scopes).toEqual(["/callboard/"]);
  for (const name of await cacheNames(page)) {
    expect(name).toMatch(/^callboard:\/callboard\/:/);
  }
  await server.stop();
  await page.reload();
  await expect(list.titles.first()).toBeVisible();
  await server.startAgain();
});
