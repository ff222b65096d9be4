// A list of thousands is as easy to use as one of hundreds.

import { ListPage } from "../support/pages/list.ts";
import { expect, test } from "../support/test.ts";

test("among two thousand the first page, the last page and a search work", async ({ page, startServer }) => {
  const server = await startServer({ demo: 2000 });
  const api = server.api();
  const { pagination } = await api.list();
  expect(pagination.total).toBeGreaterThan(1000);
  const total = new Intl.NumberFormat("en-GB").format(pagination.total);
  const list = await ListPage.open(page, server);
  await list.shows(await api.titles());
  await expect(list.summary(`1 to 25 of ${total} interviews`)).toBeVisible();

  await list.pageLink(`Page ${pagination.pages}`).click();
  await expect(page).toHaveURL(server.url(`/interviews?page=${pagination.pages}`));
  await list.shows(await api.titles({ page: pagination.pages }));
  await expect(list.pageLink("Next")).toHaveCount(0);

  await list.search.fill("electrician");
  await list.shows(await api.titles({ search: "electrician" }));
  await list.sizes.getByRole("link", { name: "100", exact: true }).click();
  await list.shows(await api.titles({ search: "electrician", pageSize: 100 }));
});
