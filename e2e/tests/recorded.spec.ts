// What each kind of write sends: method, path and body, exactly.

import { DetailPage } from "../support/pages/detail.ts";
import { ListPage } from "../support/pages/list.ts";
import { SelectionBar } from "../support/pages/selection.ts";
import { expect, test } from "../support/test.ts";
import { recordWrites } from "../support/writes.ts";

test("create, update, copy, bulk update and archive send what the documentation names and nothing else", async ({
  page,
  startServer,
}) => {
  const server = await startServer();
  const api = server.api();
  const teams = new Map((await api.teams()).map(({ id, displayName }) => [displayName, id]));
  const berlin = teams.get("Northwind Berlin") ?? "";
  const lisbon = teams.get("Northwind Lisboa") ?? "";
  const [first, second] = await api.questions(berlin);
  const sent = recordWrites(page);

  await page.goto(server.url("/interviews/new"));
  await page.getByRole("textbox", { name: "Title" }).fill("Recorded");
  await page.getByRole("textbox", { name: "Description" }).fill("Five short questions");
  for (const question of [second, first]) {
    const questions = page.getByRole("combobox", { name: "Questions", exact: true });
    await questions.fill(question?.title ?? "");
    await page.getByRole("listbox").getByRole("option", { name: question?.title ?? "" }).first().click();
  }
  const keywords = page.getByRole("textbox", { name: "Keywords" });
  await keywords.fill("forklift, night shift");
  await keywords.press("Enter");
  await page.getByRole("button", { name: "Create interview" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Create", exact: true }).click();
  const detail = new DetailPage(page);
  await expect(detail.heading).toHaveText("Recorded");
  const id = new URL(page.url()).pathname.split("/").at(-1) ?? "";

  await page.getByRole("link", { name: "Edit" }).click();
  await page.getByRole("textbox", { name: "Display name" }).fill("Join us");
  await page.getByRole("button", { name: "Remove forklift" }).click();
  await page.getByRole("button", { name: "Save 2 changes" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Send" }).click();
  await expect(page).toHaveURL(server.url(`/interviews/${id}`));

  await page.getByRole("button", { name: "Copy", exact: true }).click();
  const copying = page.getByRole("dialog");
  await copying.getByRole("checkbox", { name: "Northwind Lisboa" }).check();
  await copying.getByRole("button", { name: "Copy", exact: true }).click();
  await expect(copying.getByRole("link", { name: "Open the copy" })).toBeVisible();
  await copying.getByRole("button", { name: "Close" }).click();

  const list = await ListPage.open(page, server, "/interviews?search=Recorded");
  const selection = new SelectionBar(page);
  await selection.addPage(list);
  await selection.counts(2);
  const dialog = await selection.open("Change");
  await dialog.getByRole("textbox", { name: "Keywords", exact: true }).fill("first aid");
  await dialog.getByRole("textbox", { name: "Keywords to take out" }).fill("night shift");
  await dialog.getByRole("button", { name: "Look at the changes" }).click();
  await dialog.getByRole("button", { name: "Change 2 interviews" }).click();
  await expect(dialog.getByText("2 interviews were changed.")).toBeVisible();
  await dialog.getByRole("button", { name: "Close" }).click();

  await DetailPage.open(page, server, id);
  await page.getByRole("button", { name: "Archive" }).click();
  await page.getByRole("button", { name: "Dismiss" }).click();
  await expect.poll(() => sent.length).toBe(5);
  await expect.poll(async () => (await api.interview(id)).status).toBe(3);

  const copy = (await api.list({ search: "Recorded", teamId: lisbon })).interviews[0]?.id;
  // Both were changed in the same second, so either may come first in the list.
  const chosen = (sent[3]?.body as { interviewIds?: string[] } | null)?.interviewIds;
  expect(chosen?.toSorted()).toEqual([copy, id].toSorted());
  expect(sent).toEqual([
    {
      method: "POST",
      path: "/qsi/gather/interviews",
      body: {
        title: "Recorded",
        displayName: "Recorded",
        interviewType: "standard",
        description: "Five short questions",
        language: "en",
        questionIds: [second?.id, first?.id],
        keywords: ["forklift", "night shift"],
      },
    },
    {
      method: "PATCH",
      path: `/qsi/gather/interviews/${id}`,
      body: { displayName: "Join us", keywords: ["night shift"], removedKeywords: ["forklift"] },
    },
    {
      method: "POST",
      path: `/qsi/gather/interviews/${id}/copy`,
      body: { teamId: lisbon, copyKeywords: false },
    },
    {
      method: "PATCH",
      path: "/qsi/gather/interviews/bulk-update",
      body: {
        interviewIds: chosen,
        mode: "merge",
        keywords: ["first aid"],
        removedKeywords: ["night shift"],
      },
    },
    { method: "DELETE", path: `/qsi/gather/interviews/${id}`, body: null },
  ]);
});
