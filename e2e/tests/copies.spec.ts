// Copies, to one team or several, read back past the page.

import type { Interview } from "../support/api.ts";
import { DetailPage } from "../support/pages/detail.ts";
import type { Server } from "../support/server.ts";
import { expect, test, type Page } from "../support/test.ts";
import { recordWrites } from "../support/writes.ts";

const BERLIN = "Northwind Berlin";
const LISBON = "Northwind Lisboa";
const PORTO = "Northwind Porto";

/** An interview in Berlin with a question and keywords, and its page with the dialog open. */
async function openCopy(page: Page, server: Server) {
  const berlin = await teamOf(server, BERLIN);
  const [question] = await server.api().questions(berlin);
  const original = await server.api().create({
    title: "Original",
    displayName: "Original",
    interviewType: "standard",
    questionIds: [question?.id],
    keywords: ["first aid", "forklift"],
  });
  await DetailPage.open(page, server, original.id);
  await page.getByRole("button", { name: "Copy", exact: true }).click();
  return { dialog: page.getByRole("dialog"), original, questionId: question?.id };
}

async function teamOf(server: Server, name: string): Promise<string> {
  const team = (await server.api().teams()).find(({ displayName }) => displayName === name);
  return team?.id ?? "";
}

/** The copies in a team, whole. */
async function copiesIn(server: Server, team: string, original: Interview): Promise<Interview[]> {
  const found = await server.api().all({ search: "Original", teamId: await teamOf(server, team) });
  return Promise.all(found.filter(({ id }) => id !== original.id).map(({ id }) => server.api().interview(id)));
}

test("a copy in the same team is marked as one, shares the questions and has no keywords", async ({
  page,
  startServer,
}) => {
  const server = await startServer();
  const { dialog, original, questionId } = await openCopy(page, server);
  await dialog.getByRole("checkbox", { name: `${BERLIN} (where it is now)` }).check();
  await expect(dialog).toContainText("Keywords are not copied: the copy has none.");
  await expect(dialog).toContainText("Questions are reused");
  await dialog.getByRole("button", { name: "Copy", exact: true }).click();
  await dialog.getByRole("link", { name: "Open the copy" }).click();
  await expect(new DetailPage(page).heading).toHaveText("Original (copy)");
  const [copy, ...more] = await copiesIn(server, BERLIN, original);
  expect(more).toEqual([]);
  expect(copy).toMatchObject({ title: "Original (copy)", keywords: [], questions: [{ id: questionId }] });
});

test("a copy in another team has questions of its own and the keywords that were asked for", async ({
  page,
  startServer,
}) => {
  const server = await startServer();
  const { dialog, original, questionId } = await openCopy(page, server);
  await dialog.getByRole("checkbox", { name: LISBON }).check();
  await dialog.getByRole("checkbox", { name: "Copy the keywords too" }).check();
  await expect(dialog).toContainText(`Questions will be new ones in ${LISBON}.`);
  await dialog.getByRole("button", { name: "Copy", exact: true }).click();
  await dialog.getByRole("link", { name: "Open the copy" }).click();
  await expect(page).toHaveURL(new RegExp(`teamId=${await teamOf(server, LISBON)}`));
  await expect(new DetailPage(page).heading).toHaveText("Original");
  const [copy] = await copiesIn(server, LISBON, original);
  expect(copy).toMatchObject({ title: "Original", keywords: ["first aid", "forklift"] });
  expect(copy?.questions).toHaveLength(1);
  expect(copy?.questions?.[0]?.id).not.toBe(questionId);
});

test("of copies to three teams one fails, says so, and is sent again alone", async ({ page, startServer, watch }) => {
  const server = await startServer({ fail: ["POST /qsi/gather/interviews/*/copy#2=403"] });
  watch.expect(/status of 403/);
  const { dialog, original } = await openCopy(page, server);
  for (const team of [BERLIN, LISBON, PORTO]) {
    await dialog.getByRole("checkbox", { name: team }).check();
  }
  const sent = recordWrites(page);
  await dialog.getByRole("button", { name: "Copy to 3 teams" }).click();
  await expect(dialog.getByRole("status")).toContainText("2 of 3 copies made, 1 not made");
  await expect(dialog.getByRole("link", { name: "Open the copy" })).toHaveCount(2);
  const failed = dialog.getByRole("listitem").filter({ hasText: "This is not allowed" });
  await expect(failed).toHaveCount(1);
  const team = (await failed.getByRole("strong").textContent()) ?? "";
  expect(await copiesIn(server, team, original)).toEqual([]);

  await dialog.getByRole("button", { name: "Retry the failed ones" }).click();
  await expect(dialog.getByRole("status")).toHaveText("“Original” was copied to 3 teams.");
  await expect(dialog.getByRole("link", { name: "Open the copy" })).toHaveCount(3);
  const teams = sent.map(({ body }) => (body as { teamId: string }).teamId);
  expect(teams).toHaveLength(4);
  expect(teams[3]).toBe(await teamOf(server, team));
  for (const team of [BERLIN, LISBON, PORTO]) {
    expect(await copiesIn(server, team, original)).toHaveLength(1);
  }
});
