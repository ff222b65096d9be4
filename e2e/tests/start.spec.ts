// How the app starts, and what a person sees when it cannot.

import { ListPage } from "../support/pages/list.ts";
import { expect, test } from "../support/test.ts";
import { hold } from "../support/time.ts";

const broken: [string, string][] = [
  ["the program cannot be loaded", "**/*.wasm"],
  ["the script of the program cannot be loaded", "**/callboard-*.js"],
];
for (const [what, files] of broken) {
  test(`a page says that it has stopped when ${what}, and a reload brings it back`, async ({ page, server, watch }) => {
    // The failed file itself, and what the loader notes down about it.
    watch.expect(/the server responded with a status of 500/);
    watch.expect(/^error: (TypeError|Error|CompileError)/);
    await page.route(files, (route) => route.fulfill({ status: 500 }));
    await page.goto(server.url("/interviews?search=engineer"));
    const crash = page.getByRole("main");
    await expect(crash.getByRole("heading", { level: 1, name: "Callboard has stopped" })).toBeVisible();
    await expect(page.getByText("Loading Callboard")).toBeHidden();
    await page.unroute(files);
    await crash.getByRole("link", { name: "Reload the page" }).click();
    const list = new ListPage(page);
    await list.shows(await server.api().titles({ search: "engineer" }));
    await expect(crash.getByRole("heading", { name: "Callboard has stopped" })).toBeHidden();
  });
}

test("a page whose program ends says that it has stopped", async ({ page, server, watch }) => {
  watch.expect(/RuntimeError: unreachable/);
  await ListPage.open(page, server);
  // A program that does nothing but what a panic ends in.
  await page.evaluate(() => {
    const bytes = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 102, 0, 0, 10, 5, 1, 3, 0, 0, 11];
    const program = new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(bytes)));
    setTimeout(program.exports.f as () => void);
  });
  await expect(page.getByRole("heading", { level: 1, name: "Callboard has stopped" })).toBeFocused();
  await expect(page.getByRole("heading", { name: "Interviews" })).toBeHidden();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the page says that it needs it, and does not seem to load for ever", async ({ page, server }) => {
    await page.goto(server.url("/interviews"));
    await expect(page.getByRole("heading", { level: 1, name: "Callboard needs JavaScript" })).toBeVisible();
    await expect(page.getByText("Callboard has stopped")).toBeHidden();
    await expect(page.getByText("Loading Callboard")).toBeHidden();
  });
});

test("a page that waits for its program says so", async ({ page, server }) => {
  const release = await hold(page, "**/*.wasm");
  await page.goto(server.url("/interviews"), { waitUntil: "commit" });
  await expect(page.getByText("Loading Callboard…")).toBeVisible();
  release();
  await expect(new ListPage(page).titles).toHaveCount(25);
  await expect(page.getByText("Loading Callboard…")).toHaveCount(0);
});

test("each file is fetched once, compressed, and kept for the next visit", async ({ page, server }) => {
  const fetched: string[] = [];
  // Two pages of the list have the same path: the next one is read ahead.
  page.on("request", (request) => fetched.push(request.url()));
  const program = page.waitForResponse((response) => response.url().endsWith(".wasm"));
  await ListPage.open(page, server);
  const headers = await (await program).allHeaders();
  expect(headers["content-encoding"]).toBe("br");
  expect(headers["content-type"]).toBe("application/wasm");
  expect(headers["cache-control"]).toContain("immutable");
  expect(fetched).toEqual([...new Set(fetched)]);
});
