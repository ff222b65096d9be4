// What the page of an interview says: its facts in words.

import type { Interview } from "../support/api.ts";
import { DetailPage } from "../support/pages/detail.ts";
import { ListPage } from "../support/pages/list.ts";
import type { Server } from "../support/server.ts";
import { expect, test } from "../support/test.ts";
import { installClock, stopClock } from "../support/time.ts";

/** An interview that has something in every field. */
async function createWhole(server: Server) {
  const api = server.api();
  const team = (await api.teams()).find((team) => team.name === "Berlin");
  const narrator = (await api.narrators())[0];
  if (team === undefined || narrator === undefined) {
    throw new Error("the demo data has a team Berlin and a narrator");
  }
  const questions = (await api.questions(team.id)).slice(0, 3).reverse();
  const surveys = (await api.surveyQuestions(team.id)).slice(0, 2);
  const written = (await api.aiTextQuestions(team.id)).slice(0, 2);
  const interview = await api.create({
    title: "Ward nurse, nights",
    displayName: "Join our ward",
    interviewType: "standard",
    description: "First paragraph.\n\nSecond paragraph.",
    descriptionUrl: "https://careers.example.com/jobs/7?from=call#apply",
    language: "pt-BR",
    resume: true,
    webOnly: false,
    teamId: team.id,
    narratorId: narrator.id,
    questionIds: questions.map(({ id }) => id),
    surveyQuestions: surveys.map(({ id }, index) => ({ id, knockout: index === 1 })),
    aiTextQuestionIds: written.map(({ id }) => id),
    keywords: ["night shift", "Pflege"],
  });
  return { interview, team, narrator, questions, surveys, written };
}

test("an interview that was just created is found, opened and read in words", async ({ page, startServer }) => {
  const server = await startServer({ demo: 30 });
  const whole = await createWhole(server);
  const list = await ListPage.open(page, server);
  await list.search.fill("ward nurse");
  await list.titles.filter({ hasText: "Ward nurse, nights" }).click();

  const detail = new DetailPage(page);
  await expect(page).toHaveURL(server.url(`/interviews/${whole.interview.id}`));
  await expect(detail.heading).toHaveText("Ward nurse, nights");
  await expect(page).toHaveTitle("Ward nurse, nights · Callboard");
  await expect(page.getByRole("main").getByText("Active", { exact: true })).toBeVisible();
  await expect(page.getByText("Second paragraph.")).toBeVisible();

  await expect(detail.fact("Display name")).toHaveText("Join our ward");
  await expect(detail.fact("Type")).toHaveText("Standard");
  await expect(detail.fact("Language")).toHaveText("Brazilian Portuguese");
  await expect(detail.fact("Team")).toHaveText(whole.team.displayName);
  await expect(detail.fact("Created by")).toHaveText("Careers site integration");
  await expect(detail.fact("Message group")).toHaveText("Standard messages");
  await expect(detail.fact("Narrator")).toHaveText(whole.narrator.name);
  await expect(detail.fact("Resume")).toHaveText("Yes");
  await expect(detail.fact("Web only")).toHaveText("No");
  await expect(detail.fact("Created")).toHaveText(/^\d{1,2} \w+ \d{4}, \d{2}:\d{2} \(this minute\)$/);
  await expect(detail.fact("Organization")).toHaveText(whole.interview.organizationId);
  await expect(detail.facts).not.toContainText(whole.team.id);

  const link = detail.fact("Description link").getByRole("link");
  await expect(link).toHaveAttribute("href", "https://careers.example.com/jobs/7?from=call#apply");
  await expect(link).toHaveAttribute("rel", /noopener/);
});

test("questions stand in the order in which they are asked", async ({ page, startServer }) => {
  const server = await startServer({ demo: 0 });
  const whole = await createWhole(server);
  const detail = await DetailPage.open(page, server, whole.interview.id);

  const questions = detail.section("Questions 3").getByRole("list").getByRole("listitem");
  await expect(questions).toHaveText(whole.questions.map(({ title }) => title));

  const surveys = detail.section("Survey questions 2").locator("ol > li");
  await expect(surveys).toHaveCount(2);
  await expect(surveys.nth(0)).toContainText(whole.surveys[0]?.title ?? "");
  await expect(surveys.nth(0)).not.toContainText("Knockout");
  await expect(surveys.nth(1)).toContainText(whole.surveys[1]?.title ?? "");
  await expect(surveys.nth(1)).toContainText("Knockout");
  await expect(surveys.nth(1).getByRole("list", { name: "Options" }).getByRole("listitem")).not.toHaveCount(0);

  const written = detail.section("AI text questions 2").getByRole("listitem");
  await expect(written).toHaveText(whole.written.map(({ title }) => title));
  await expect(detail.section("Keywords").getByRole("listitem")).toHaveText(["night shift", "Pflege"]);
});

test("an interview without questions says that it has none", async ({ page, startServer }) => {
  const server = await startServer({ demo: 0 });
  const { id } = await server.api().create({
    title: "Bare",
    displayName: "Bare",
    interviewType: "standard",
    questionIds: [],
  });
  const detail = await DetailPage.open(page, server, id);
  for (const name of ["Questions 0", "Survey questions 0", "AI text questions 0", "Keywords"]) {
    await expect(detail.section(name)).toContainText("None");
  }
  await expect(detail.fact("Description link")).toHaveCount(0);
});

test("lists that the API does not send are said to be unknown, not empty", async ({ page, startServer }) => {
  const server = await startServer({ demo: 10, seedDetail: true });
  const [first] = (await server.api().list()).interviews;
  await DetailPage.open(page, server, first?.id ?? "");
  await expect(
    page.getByText("Not sent by the API, so not known here: questions, survey questions, AI text questions, keywords."),
  ).toBeVisible();
  await expect(page.getByText("None", { exact: true })).toHaveCount(0);
});

test("the id can be copied", async ({ page, server, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: server.origin });
  const [first] = (await server.api().list()).interviews;
  await installClock(page);
  const detail = await DetailPage.open(page, server, first?.id ?? "");
  await stopClock(page);
  await detail.copyId.click();
  await expect(detail.facts.getByRole("status")).toHaveText("Copied");
  await page.clock.runFor(2000);
  await expect(detail.facts.getByRole("status")).toHaveText("");
  await page.clock.resume();

  // Pasted as a person would: pages of ours may not read the clipboard.
  const list = await ListPage.open(page, server);
  await list.search.focus();
  await page.keyboard.press("Control+V");
  await expect(list.search).toHaveValue(first?.id ?? "");
});

test("a copy that the browser refuses says what to do instead", async ({ page, server }) => {
  const [first] = (await server.api().list()).interviews;
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", { value: undefined });
  });
  const detail = await DetailPage.open(page, server, first?.id ?? "");
  await detail.copyId.click();
  await expect(detail.facts.getByRole("status")).toHaveText("The browser refused; select the text and copy it");
});

test("a description link that is no web address is shown as text", async ({ page, server }) => {
  const hostile = await findDetail(server, ({ descriptionUrl }) => descriptionUrl?.startsWith("javascript:") === true);
  const detail = await DetailPage.open(page, server, hostile.id);
  await expect(detail.fact("Description link")).toHaveText(hostile.descriptionUrl ?? "");
  await expect(detail.fact("Description link").getByRole("link")).toHaveCount(0);
});

test("a type that is not documented is shown as the API says it", async ({ page, server }) => {
  const odd = (await server.api().all()).find(({ interviewType }) => interviewType === "hologram");
  const detail = await DetailPage.open(page, server, odd?.id ?? "");
  await expect(detail.fact("Type")).toHaveText("hologram");
});

/** The rows of a list have fewer fields than a detail. */
async function findDetail(server: Server, wanted: (interview: Interview) => boolean): Promise<Interview> {
  const api = server.api();
  const rows = await api.all();
  const details = await Promise.all(rows.map(({ id }) => api.interview(id)));
  const found = details.find(wanted);
  if (found === undefined) {
    throw new Error("the demo data has no such interview");
  }
  return found;
}
