// A team shares the limit of the key that the server holds.

import { ListPage } from "../support/pages/list.ts";
import { KEY } from "../support/server.ts";
import { expect, test } from "../support/test.ts";

test("when little of the limit is left, reading waits and says so, and saving goes on", async ({
  page,
  startServer,
  watch,
}) => {
  watch.expect(/429/);
  const api = await startServer({ ownKey: true, rateLimit: "100/100" });
  const server = await startServer({ upstream: { origin: api.origin, key: KEY } });
  const list = await ListPage.open(page, server);
  const name = (await list.titles.first().textContent()) ?? "";
  await list.titles.first().click();
  await page.getByRole("link", { name: "Edit", exact: true }).click();
  await page.getByRole("textbox", { name: "Title" }).fill("Saved with the last requests");

  // The others of the team read on until only what is kept for saving is left.
  let refused: Response;
  let remaining = "";
  do {
    refused = await fetch(server.url(`/qsi/gather/interviews?page=1&pageSize=1&search=${Math.random()}`));
    remaining = refused.headers.get("x-ratelimit-remaining") ?? remaining;
  } while (refused.ok);
  expect(refused.status).toBe(429);
  expect(Number(remaining)).toBeGreaterThan(0);

  await page.getByRole("button", { name: "Save 1 change" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Send" }).click();
  await expect(page.getByRole("heading", { name: "Saved with the last requests" })).toBeVisible();
  expect(name).not.toBe("");

  await page.goto(server.url("/interviews?search=unread"));
  await expect(page.getByText("the last requests are kept for saving", { exact: false })).toBeVisible();
});
