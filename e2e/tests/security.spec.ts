// What a hostile title, page or site can do: nothing.

import { DetailPage } from "../support/pages/detail.ts";
import { ListPage } from "../support/pages/list.ts";
import { expect, test } from "../support/test.ts";

const HOSTILE = '<img src=x onerror="window.harmed = 1">';

for (const path of ["/", "/interviews", "/interviews/some-id?teamId=t", "/connect"]) {
  test(`the page at ${path} comes with strict policies`, async ({ request, server }) => {
    const response = await request.get(server.url(path));
    expect(response.status()).toBe(200);
    const headers = response.headers();
    const policy = headers["content-security-policy"] ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("base-uri 'none'");
    expect(policy).toContain("form-action 'none'");
    expect(policy).toMatch(/script-src 'self' 'wasm-unsafe-eval'(;|$)/);
    expect(policy).toMatch(/connect-src 'self'(;|$)/);
    // Sound may come from wherever the API says; nothing else may come from elsewhere.
    expect(policy.replace("media-src https: http:;", "")).not.toMatch(/unsafe-inline|'unsafe-eval'|\*|https?:|data:/);
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "same-origin",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "cache-control": "no-cache",
    });
    expect(headers["permissions-policy"]).toContain("camera=()");
    expect(headers["set-cookie"]).toBeUndefined();
    const page = await response.text();
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>|<style|\sstyle=|\son\w+=/i);
  });
}

test("an answer of the API is not kept and not taken for a page", async ({ request, server }) => {
  const response = await request.get(server.url("/qsi/gather/interviews"));
  expect(response.headers()).toMatchObject({
    "cache-control": "no-store",
    "content-type": expect.stringContaining("application/json"),
    "x-content-type-options": "nosniff",
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  });
});

test("a call from another site is refused, and so is one to another name", async ({ request, server }) => {
  const address = server.url("/qsi/gather/interviews");
  const own = await request.get(address, { headers: { origin: server.origin } });
  expect(own.status()).toBe(200);
  for (const headers of [
    { origin: "https://elsewhere.example" },
    { origin: "null" },
    { "sec-fetch-site": "cross-site" },
  ]) {
    expect((await request.get(address, { headers })).status()).toBe(403);
  }
  const body = { title: "Theirs", displayName: "Theirs", interviewType: "standard", questionIds: [] };
  const post = await request.post(address, { headers: { origin: "https://elsewhere.example" }, data: body });
  expect(post.status()).toBe(403);
  expect((await server.api().list({ search: "Theirs" })).pagination.total).toBe(0);
  expect((await request.get(address, { headers: { host: "rebound.example" } })).status()).toBe(421);
});

test("markup in an interview is text in the list and on its page", async ({ page, startServer }) => {
  const server = await startServer({ demo: 30 });
  const { id } = await server.api().create({
    title: HOSTILE,
    displayName: `<b>Bold</b>${HOSTILE}`,
    interviewType: "standard",
    questionIds: [],
    description: `<script>window.harmed = 2</script>${HOSTILE}`,
    keywords: [HOSTILE, "</li></ul><h1>Mine</h1>"],
  });
  const list = await ListPage.open(page, server);
  await expect(list.titles.first()).toHaveText(HOSTILE);
  await list.search.fill(HOSTILE);
  await list.shows([HOSTILE]);
  await expect(list.table).toContainText(`<b>Bold</b>${HOSTILE}`);
  await list.titles.first().click();

  const detail = new DetailPage(page);
  await expect(page).toHaveURL(server.url(`/interviews/${id}`));
  await expect(detail.heading).toHaveText(HOSTILE);
  await expect(page).toHaveTitle(`${HOSTILE} · Callboard`);
  await expect(page.getByText(`<script>window.harmed = 2</script>${HOSTILE}`)).toBeVisible();
  await expect(detail.section("Keywords").getByRole("listitem")).toHaveText([HOSTILE, "</li></ul><h1>Mine</h1>"]);
  expect(await page.evaluate(() => document.querySelectorAll("main :is(img, b, script)").length)).toBe(0);
  expect(await page.evaluate(() => "harmed" in window)).toBe(false);
});

test("markup in an address is text on the page", async ({ page, server }) => {
  const list = new ListPage(page);
  await page.goto(server.url(`/interviews?search=${encodeURIComponent(HOSTILE)}`));
  await expect(page.getByRole("heading", { name: "No interview matches" })).toBeVisible();
  await expect(list.search).toHaveValue(HOSTILE);
  expect(await page.evaluate(() => "harmed" in window)).toBe(false);
});

test("the app talks to its own server only, and leaves nothing behind but what was looked at", async ({ page, server, context }) => {
  const origins = new Set<string>();
  page.on("request", (request) => origins.add(new URL(request.url()).origin));
  const list = await ListPage.open(page, server);
  const title = (await list.titles.first().textContent()) ?? "";
  await list.titles.first().click();
  await new DetailPage(page).isWhole();
  expect([...origins]).toEqual([server.origin]);
  expect(await context.cookies()).toEqual([]);
  const kept = await page.evaluate(async () => ({
    storage: { device: { ...localStorage }, tab: { ...sessionStorage } },
    caches: await caches.keys(),
    databases: (await indexedDB.databases()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
  // Its id and title, for the palette; and the last list, for as long as the tab is open.
  const tab = { "callboard.last-list": expect.stringContaining("/qsi/gather/interviews?page=1&pageSize=25") };
  const storage = { device: { "callboard.recents": expect.stringContaining(title) }, tab };
  expect(kept).toEqual({ storage, caches: [], databases: 0, workers: 0 });
});
