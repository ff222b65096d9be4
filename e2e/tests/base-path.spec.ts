// Hosted below a path: links, addresses, calls of the API and files all stay below it.

import { DetailPage } from "../support/pages/detail.ts";
import { ListPage } from "../support/pages/list.ts";
import { expect, test } from "../support/test.ts";

test("below a path everything works as at the root, and nothing outside of it is asked for", async ({
  page,
  startServer,
}) => {
  const server = await startServer({ basePath: "/callboard/" });
  const [newest] = (await server.api().list()).interviews;
  await page.goto(`${server.origin}?search=`);
  await expect(page).toHaveURL(server.url("/interviews"));
  const outside: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(`${server.origin}/`)) {
      outside.push(request.url());
    }
  });

  const list = await ListPage.open(page, server);
  await list.titles.first().click();
  await expect(page).toHaveURL(server.url(`/interviews/${newest?.id}`));
  await expect(new DetailPage(page).heading).toHaveText(newest?.title ?? "");
  await page.goBack();
  await expect(list.titles.first()).toHaveText(newest?.title ?? "");
  await expect(page.getByRole("link", { name: "Interviews" })).toHaveAttribute("aria-current", "page");

  // A deep link, a write that leads to another page, and a reload there.
  await page.goto(server.url("/interviews/new"));
  await page.getByRole("textbox", { name: "Title" }).fill("Below a path");
  await page.getByRole("button", { name: "Create interview" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Create" }).click();
  await expect(new DetailPage(page).heading).toHaveText("Below a path");
  const [made] = (await server.api().list({ search: "Below a path" })).interviews;
  await expect(page).toHaveURL(server.url(`/interviews/${made?.id}`));
  await page.reload();
  await expect(new DetailPage(page).heading).toHaveText("Below a path");
  await page.getByRole("link", { name: "Preferences" }).click();
  await expect(page).toHaveURL(server.url("/preferences"));
  expect(outside).toEqual([]);
});
