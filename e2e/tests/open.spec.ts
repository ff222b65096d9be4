// An interview by its address: by a link alone, of a team, and what is no interview.

import { KeyDialog } from "../support/pages/connect.ts";
import { DetailPage } from "../support/pages/detail.ts";
import { ListPage } from "../support/pages/list.ts";
import { KEY, KEY_OF_CONTOSO } from "../support/server.ts";
import { expect, test } from "../support/test.ts";

test("an interview opens by its link alone and after a reload, with a way to the list", async ({ page, server }) => {
  const [first] = (await server.api().list()).interviews;
  const detail = await DetailPage.open(page, server, first?.id ?? "");
  await expect(detail.heading).toHaveText(first?.title ?? "");
  await page.reload();
  await expect(detail.heading).toHaveText(first?.title ?? "");
  await expect(detail.facts).toBeVisible();
  await detail.back.click();
  await expect(page).toHaveURL(server.url("/interviews"));
  await new ListPage(page).shows(await server.api().titles());
});

test("the team in an interview's address is passed on to the API", async ({ page, server }) => {
  const [first] = (await server.api().list()).interviews;
  const asked = page.waitForRequest((request) => {
    const url = new URL(request.url());
    return url.pathname === `/qsi/gather/interviews/${first?.id}` && url.searchParams.get("teamId") === first?.teamId;
  });
  const detail = await DetailPage.open(page, server, first?.id ?? "", `?teamId=${first?.teamId}`);
  await asked;
  await expect(detail.heading).toHaveText(first?.title ?? "");
});

test("an interview of another team than the address says is not found", async ({ page, server, watch }) => {
  watch.expect(/404/);
  const interviews = (await server.api().list()).interviews;
  const other = interviews.find(({ teamId }) => teamId !== interviews[0]?.teamId);
  await page.goto(server.url(`/interviews/${interviews[0]?.id}?teamId=${other?.teamId}`));
  await expect(page.getByRole("main").getByRole("alert")).toContainText("There is no such interview");
});

for (const id of ["no-such-interview", "00000000-0000-7000-8000-000000000000", "a%25b%20%3F%23.c", "%E2%98%83"]) {
  test(`the unknown interview ${id} is not found, with a way to the list`, async ({ page, server, watch }) => {
    watch.expect(/404/);
    await page.goto(server.url(`/interviews/${id}`));
    const problem = page.getByRole("main").getByRole("alert");
    await expect(problem).toContainText("There is no such interview");
    await expect(problem).toContainText("Request id:");
    await expect(problem.getByRole("button")).toHaveCount(0);
    await page.getByRole("link", { name: "Go to the list of interviews" }).click();
    await expect(page).toHaveURL(server.url("/interviews"));
    await new ListPage(page).shows(await server.api().titles());
  });
}

test("an interview of another organization is not found", async ({ page, ownKeyServer: server, watch }) => {
  watch.expect(/404/);
  const [theirs] = (await server.api(KEY_OF_CONTOSO).list()).interviews;
  await page.goto(server.url(`/interviews/${theirs?.id}`));
  await KeyDialog.missing(page).send(KEY);
  await expect(page.getByRole("main").getByRole("alert")).toContainText("There is no such interview");
  await expect(page.getByRole("main")).not.toContainText(theirs?.title ?? "");
});

test("an address that is no page says so and leads to the list", async ({ page, server, watch }) => {
  watch.expect(/404/);
  const response = await page.goto(server.url("/interview/typo"));
  expect(response?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1, name: "There is no such page" })).toBeVisible();
  await expect(page).toHaveTitle("There is no such page · Callboard");
  await page.getByRole("link", { name: "Go to the list of interviews" }).click();
  await new ListPage(page).shows(await server.api().titles());
});
