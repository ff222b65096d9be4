// One interview: its facts in words, and the way there and back.

import type { Interview } from "../support/api.ts";
import { DetailPage } from "../support/pages/detail.ts";
import { KeyDialog } from "../support/pages/connect.ts";
import { ListPage } from "../support/pages/list.ts";
import { KEY, KEY_OF_CONTOSO, type Server } from "../support/server.ts";
import { expect, test, type Page } from "../support/test.ts";
import { hold, installClock, stopClock } from "../support/time.ts";

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

const waysBack: [string, (page: Page) => Promise<unknown>][] = [
  ["the browser's back", (page) => page.goBack()],
  ["the link to the list", (page) => new DetailPage(page).back.click()],
];
for (const [way, goBack] of waysBack) {
  test(`${way} leads to the same list, the same place and the link that was opened`, async ({ page, server }) => {
    const address = "/interviews?archived=true&page=2&pageSize=50";
    const list = await ListPage.open(page, server, address);
    const link = list.titles.nth(40);
    await link.scrollIntoViewIfNeeded();
    const scrolled = await page.evaluate(() => scrollY);
    expect(scrolled).toBeGreaterThan(200);
    const titles = await list.titles.allTextContents();
    await link.click();
    await expect(new DetailPage(page).facts).toBeVisible();
    await expect(page).toHaveURL(/\/interviews\/[^?]+$/);

    await goBack(page);
    await expect(page).toHaveURL(server.url(address));
    await list.shows(titles);
    await expect(link).toBeFocused();
    expect(Math.abs((await page.evaluate(() => scrollY)) - scrolled)).toBeLessThan(2);
  });
}

test("a list that is not come back to from an interview starts at its top", async ({ page, ownKeyServer: server }) => {
  await page.goto(server.url("/interviews"));
  await KeyDialog.missing(page).send(KEY);
  const list = new ListPage(page);
  const detail = new DetailPage(page);
  await list.titles.nth(20).click();
  await expect(detail.facts).toBeVisible();
  await detail.back.click();
  await expect(list.titles.nth(20)).toBeFocused();
  const main = page.getByRole("navigation", { name: "Main" });
  await main.getByRole("link", { name: "Your key" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Your key" })).toBeFocused();
  await main.getByRole("link", { name: "Interviews" }).click();
  await expect(list.titles).toHaveCount(25);
  await expect(list.heading).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test("going back soon asks nothing; later the rows stand at once and are read again", async ({ page, server }) => {
  await installClock(page);
  const list = await ListPage.open(page, server);
  const titles = await list.titles.allTextContents();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  const readAgain = () => asked.filter((url) => url.includes("/qsi/gather/interviews?"));
  const there = async () => {
    await list.titles.first().click();
    await expect(new DetailPage(page).facts).toBeVisible();
  };
  await there();
  await page.goBack();
  await list.shows(titles);
  expect(readAgain()).toEqual([]);

  await there();
  await page.clock.fastForward(31_000);
  const release = await hold(page, /gather\/interviews\?/);
  await page.goBack();
  await list.shows(titles);
  await expect(list.results.locator("[aria-busy]")).toHaveAttribute("aria-busy", "true");
  release();
  await expect(list.results.locator("[aria-busy]")).toHaveAttribute("aria-busy", "false");
  expect(readAgain()).toHaveLength(1);
});

test("an interview starts at its top, and its heading has the focus", async ({ page, server }) => {
  const list = await ListPage.open(page, server, "/interviews?pageSize=100");
  await list.titles.nth(80).click();
  const detail = new DetailPage(page);
  await expect(detail.facts).toBeVisible();
  await expect(detail.heading).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

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
