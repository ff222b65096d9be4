// The app comes in parts: the list needs one of them, the others are fetched when nothing else is to do, or
// when they are opened.

import { ListPage } from "../support/pages/list.ts";
import { expect, test } from "../support/test.ts";
import { hold, installClock } from "../support/time.ts";

/** Of the built app; the program itself is called `callboard-…_bg.wasm`. */
const part = /\/(?!callboard-)[a-z0-9]+-[0-9a-f]{16}\.wasm$/;
const editor = "**/editor-*.wasm";

test("the list needs no part, and they are fetched once it has its rows", async ({ page, server }) => {
  await installClock(page);
  const parts: string[] = [];
  page.on("request", (request) => {
    if (part.test(request.url())) parts.push(request.url());
  });
  const release = await hold(page, "**/qsi/gather/interviews?*");
  await page.goto(server.url("/interviews"));
  await expect(page.getByRole("heading", { level: 1, name: "Interviews" })).toBeVisible();
  // Longer than the app waits when nothing is missing.
  await page.clock.runFor(10_000);
  expect(parts).toEqual([]);
  release();
  await expect(new ListPage(page).titles).toHaveCount(25);
  await expect.poll(() => parts.some((url) => url.includes("/editor-"))).toBe(true);
  expect(parts).toEqual([...new Set(parts)]);
});

test("a form opens by its address alone", async ({ page, server }) => {
  await page.goto(server.url("/interviews/new"));
  await expect(page.getByRole("heading", { level: 1, name: "New interview" })).toBeVisible();
  await page.getByRole("textbox", { name: "Title" }).fill("Straight to the form");
  await expect(page.getByText("Kept on this device")).toBeVisible();
});

test("a page that is still on its way takes the focus when it comes", async ({ page, server }) => {
  const release = await hold(page, editor);
  await ListPage.open(page, server);
  await page.getByRole("link", { name: "New interview" }).click();
  await expect(page.getByText("Loading the page")).toBeAttached();
  release();
  await expect(page.getByRole("heading", { level: 1, name: "New interview" })).toBeFocused();
});

test("a part that does not come is said, and can be tried again", async ({ page, server, watch }) => {
  watch.expect(/the server responded with a status of 404/);
  watch.expect(/^error: (TypeError|CompileError)/);
  await page.route(editor, (route) => route.fulfill({ status: 404 }));
  await page.goto(server.url("/interviews/new"));
  await expect(page.getByRole("heading", { level: 1, name: "This page could not be loaded" })).toBeVisible();
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "This page could not be loaded" })).toBeVisible();
  await page.unroute(editor);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "New interview" })).toBeVisible();
});

test("a dialog that does not come is said, and opens the next time", async ({ page, server, watch }) => {
  watch.expect(/the server responded with a status of 404/);
  watch.expect(/^error: (TypeError|CompileError)/);
  const work = "**/work-*.wasm";
  await page.route(work, (route) => route.fulfill({ status: 404 }));
  await ListPage.open(page, server);
  const button = page.getByRole("button", { name: "Export…" });
  await button.click();
  await expect(page.getByText("This could not be loaded.").filter({ visible: true })).toHaveCount(1);
  await page.unroute(work);
  await button.click();
  await expect(page.getByRole("dialog", { name: "Export all interviews" })).toBeVisible();
});
