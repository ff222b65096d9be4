// A server that holds the key: it calls another server as it would call the real API, and nobody
// in the browser ever sees the key.

import { KeyDialog } from "../support/pages/connect.ts";
import { DetailPage } from "../support/pages/detail.ts";
import { ListPage } from "../support/pages/list.ts";
import { KEY } from "../support/server.ts";
import { expect, type Response, test } from "../support/test.ts";

test("a server-held key shows interviews to a browser that never sees it", async ({
  page,
  ownKeyServer: api,
  startServer,
  watch,
}) => {
  const server = await startServer({ upstream: { origin: api.origin, key: KEY } });
  const seen: Promise<string>[] = [];
  const look = (response: Response) => {
    const all = async () => {
      const { headers, url } = { headers: await response.request().allHeaders(), url: response.url() };
      return JSON.stringify([url, headers, await response.allHeaders(), await response.text().catch(() => "")]);
    };
    seen.push(all());
  };
  page.on("response", look);
  const list = await ListPage.open(page, server);
  await list.shows(await api.api(KEY).titles());
  await list.titles.first().click();
  const detail = new DetailPage(page);
  await expect(detail.facts).toBeVisible();
  await expect(detail.fact("Team")).toHaveText(/^Northwind /);
  await expect(page.getByRole("link", { name: "Your key" })).toHaveCount(0);
  await page.goto(server.url("/connect"));
  await expect(page.getByText("The server holds the key of your organization.")).toBeVisible();
  // What comes after the last look would be asked of a page that is gone.
  page.off("response", look);
  expect(seen.length).toBeGreaterThan(5);
  expect((await Promise.all(seen)).join("\n")).not.toContain(KEY);
  expect(watch.said.join("\n")).not.toContain(KEY);
});

test("a server-held key that is refused is told to the person who cannot mend it", async ({
  page,
  ownKeyServer: api,
  startServer,
  watch,
}) => {
  watch.expect(/401/);
  const server = await startServer({ upstream: { origin: api.origin, key: "qapi_revoked" } });
  await page.goto(server.url("/interviews"));
  await expect(page.getByRole("main").getByRole("alert")).toContainText("The server's key was refused");
  await expect(page.getByRole("main").getByRole("alert")).toContainText("Tell whoever hosts Callboard");
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("a server without a key passes each person's own on", async ({ page, ownKeyServer: api, startServer }) => {
  const server = await startServer({ upstream: { origin: api.origin } });
  await page.goto(server.url("/interviews?search=er"));
  await KeyDialog.missing(page).send(KEY);
  await new ListPage(page).shows(await api.api(KEY).titles({ search: "er" }));
});

test("an API that is down is told apart from a server that is down", async ({ page, startServer, watch }) => {
  watch.expect(/502/);
  const api = await startServer({ ownKey: true });
  const server = await startServer({ upstream: { origin: api.origin, key: KEY } });
  await api.stop();
  await page.goto(server.url("/interviews"));
  const problem = page.getByRole("main").getByRole("alert");
  await expect(problem).toContainText("The API failed (error 502)");
  await api.startAgain();
  await problem.getByRole("button", { name: "Try again" }).click();
  await new ListPage(page).shows(await api.api(KEY).titles());
});
