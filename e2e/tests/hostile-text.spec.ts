// Whatever an API's answer has in its texts, it stays text: nothing in it runs, nothing leaves its box, and
// only http and https lead anywhere.

import naughty from "big-list-of-naughty-strings" with { type: "json" };

import { DetailPage } from "../support/pages/detail.ts";
import { ListPage } from "../support/pages/list.ts";
import { expect, test, type Page } from "../support/test.ts";
import { carriedOutButJson, type Json } from "../support/upstream/faults.ts";

const LONG = 10_000;
const RUNS = "window.harmed=1";

/** What the big list does not have, or not so big. */
const OWN = [
  `<img src=x onerror="${RUNS}">`,
  `<script>${RUNS}</script>`,
  `"><svg/onload=${RUNS}>`,
  `</title></dialog></td></table><h1 id="broken-out">Mine</h1>`,
  `{{constructor.constructor('${RUNS}')()}}`,
  `javascript:${RUNS}`,
  "\u202Eright to left\u2066 and isolated \u2069\u202D",
  "zero\u200Bwidth\u200D\uFEFF\u2060\u00AD" + "\u200B".repeat(200),
  "z\u0361\u0322a\u0489".repeat(300),
  "\u0000\u0007\u001B[31m\u2028\u2029\r\n\t",
  "\uFDFD".repeat(100),
  "👩‍👩‍👧‍👦".repeat(200),
  "x".repeat(LONG),
  "two words ".repeat(LONG / 10),
  "ﷺ\u202E".repeat(LONG / 2),
  "W".repeat(LONG),
  "\n".repeat(LONG),
];
const TEXTS: string[] = [...(naughty as string[]), ...OWN];

const VISIBLE = /[^\p{White_Space}\p{Cc}\p{Default_Ignorable_Code_Point}]/u;

/** Every text of an interview is another hostile one; ids and what is a number stay. */
function hostile(interview: Json, at: number): Json {
  const text = (offset: number) => TEXTS[(at + offset * 37) % TEXTS.length] ?? "";
  return {
    ...interview,
    title: text(0),
    displayName: text(1),
    description: text(2),
    descriptionUrl: at % 2 === 0 ? `javascript:${RUNS}//${text(3)}` : `data:text/html,<script>${RUNS}</script>${text(3)}`,
    language: text(4),
    interviewType: text(5),
    status: text(6),
    createdById: `${interview.createdById}`,
    createdAt: text(7),
    updatedAt: text(8),
    keywords: Array.from({ length: 60 }, (_, index) => TEXTS[(at + index) % TEXTS.length]),
    questions: [0, 1, 2].map((number) => ({
      id: `q-${at}-${number}`,
      title: text(12 + number),
      script: text(15 + number),
      audioURL: number === 0 ? `javascript:${RUNS}` : `data:text/html,${RUNS}`,
      ordinal: number,
    })),
    surveyQuestions: [{ id: text(18), title: text(19), options: [text(20), text(21)], knockout: true }],
    aiTextQuestions: [{ id: `a-${at}`, title: text(22) }],
  };
}

const named = (list: Json[], at: number) => {
  return list.map((one, index) => {
    const text = TEXTS[(at + index * 13) % TEXTS.length] ?? "";
    return { ...one, name: text, displayName: text, title: text, firstName: text, lastName: text, email: text, language: text };
  });
};

/** The names that stand for ids, beginning with the longest texts, so that these are tried as well. */
const lookups = carriedOutButJson((json) => {
  const data = json.data as Json;
  const start = TEXTS.length - OWN.length;
  if (Array.isArray(data)) {
    return { ...json, data: named(data as Json[], start) };
  }
  const lists = Object.entries(data).map(([name, list]) => [name, Array.isArray(list) ? named(list as Json[], start) : list]);
  return { ...json, data: Object.fromEntries(lists) };
});
const LOOKUPS = ["/teams", "/users", "/message-groups", "/narrators", "/questions", "/survey-questions"];

const COLUMNS = [1280, 390];

/** Nothing ran, nothing became an element, and nothing sticks out. */
async function expectTame(page: Page, what: string): Promise<void> {
  for (const width of COLUMNS) {
    await page.setViewportSize({ width, height: 900 });
    const found = await page.evaluate(() => {
      const root = document.scrollingElement ?? document.documentElement;
      const ends = [...document.querySelectorAll("body *")].map((element) => {
        const { left, right } = element.getBoundingClientRect();
        return { end: right, width: right - left, html: element.outerHTML.slice(0, 150) };
      });
      const links = [...document.querySelectorAll("a[href], area[href], iframe, object, embed, form[action]")];
      return {
        isHarmed: "harmed" in window,
        planted: [...document.querySelectorAll("main :is(img, script, iframe, h1#broken-out, b, marquee), dialog script")].length,
        odd: links.filter((link) => !/^(https?:|\/|#|$)/i.test(link.getAttribute("href") ?? "")).map(({ outerHTML }) => outerHTML),
        wide: Math.max(root.scrollWidth - root.clientWidth, 0),
        widest: ends.filter(({ html }) => /^<(td|th|bdi|span|p|li|a|dd|option|h1|h2|select|input|label|code)/.test(html)).sort((one, other) => other.width - one.width).slice(0, 4),
        // A dialog that is scrolled sideways hides its buttons.
        wideDialogs: [...document.querySelectorAll("dialog[open]")].filter((dialog) => dialog.scrollWidth > dialog.clientWidth).length,
      };
    });
    expect({ ...found, widest: undefined }, `${what}, ${width} wide: ${JSON.stringify(found.widest)}`).toEqual({
      isHarmed: false,
      planted: 0,
      odd: [],
      wide: 0,
      widest: undefined,
      wideDialogs: 0,
    });
  }
}

test.beforeEach(async ({ page }) => {
  test.setTimeout(180_000);
  page.on("dialog", (dialog) => {
    throw new Error(`a text opened a dialog: ${dialog.message()}`);
  });
});

test("every hostile text is text in the list", async ({ page, startBehindUpstream }) => {
  const { server, upstream } = await startBehindUpstream({ demo: 200 });
  for (const path of LOOKUPS) {
    upstream.fail(`GET ${path}`, lookups);
  }
  let from = 0;
  upstream.fail(
    "GET /interviews",
    carriedOutButJson((json) => {
      const rows = (json.data as Json).interviews as Json[];
      return { ...json, data: { ...json.data, interviews: rows.map((row, index) => hostile(row, from + index)) } };
    }),
  );
  const list = new ListPage(page);
  await page.goto(server.url("/interviews?pageSize=100"));
  const rows = list.table.getByRole("row");
  for (; from < TEXTS.length; from += 100) {
    if (from > 0) {
      await list.refresh.click();
    }
    await expect(rows).toHaveCount(101);
    // The first of each page can be seen, but for the very first.
    const first = TEXTS[from] ?? "";
    await expect.poll(() => rows.nth(1).locator("th a").textContent()).toEqual(first === "" ? expect.stringMatching(/./) : first);
    // What a browser shows is what was sent, character by character.
    const titles = await list.table.locator("tbody tr").evaluateAll((found) => {
      return found.map((row) => row.querySelector("th a")?.textContent ?? "");
    });
    const sent = Array.from({ length: 100 }, (_, index) => TEXTS[(from + index) % TEXTS.length] ?? "");
    for (const [index, title] of titles.entries()) {
      const text = sent[index] ?? "";
      if (VISIBLE.test(text)) {
        expect(title).toBe(text.replace(/^\p{White_Space}+|\p{White_Space}+$/gu, ""));
      } else {
        // A title of nothing that can be seen gives way to something that can be clicked.
        expect(title).toMatch(VISIBLE);
      }
    }
    await expectTame(page, `rows from ${from}`);
  }
});

test("every hostile text is text on an interview's page, in its form and in its dialogs", async ({
  page,
  startBehindUpstream,
  watch,
}) => {
  const { api, server, upstream } = await startBehindUpstream({ demo: 3 });
  const { id } = (await api.list()).interviews[0] ?? { id: "" };
  for (const path of LOOKUPS) {
    upstream.fail(`GET ${path}`, lookups);
  }
  let at = 0;
  upstream.fail(
    "GET /interviews/*",
    carriedOutButJson((json) => ({ ...json, data: { interview: hostile((json.data as Json).interview as Json, at) } })),
  );
  const detail = new DetailPage(page);
  // Sixty texts a page, so that each of the list is shown; then the longest and worst as titles.
  const starts = [
    ...Array.from({ length: Math.ceil(TEXTS.length / 60) }, (_, index) => index * 60),
    ...OWN.flatMap((_, index) => (index % 2 === 0 ? [TEXTS.length - OWN.length + index] : [])),
  ];
  for (at of starts) {
    await page.goto(server.url(`/interviews/${id}`));
    await expect(detail.facts).toBeVisible();
    await expect(detail.facts.getByRole("link")).toHaveCount(0);
    await expect(page.getByRole("main").locator("a[target=_blank], audio")).toHaveCount(0);
    await expect(detail.facts).toContainText(at % 2 === 0 ? `javascript:${RUNS}` : "data:text/html,<script>");
    await expectTame(page, `detail ${at}`);
    await page.getByRole("button", { name: "Copy", exact: true }).click();
    await expect(page.getByRole("dialog").getByRole("checkbox").first()).toBeVisible();
    await expectTame(page, `copy dialog ${at}`);
    await page.keyboard.press("Escape");
    await page.getByRole("link", { name: "Edit", exact: true }).click();
    await expect(page.getByRole("textbox", { name: "Title" })).toBeVisible();
    await expect(page.getByRole("textbox", { name: "Title" })).toHaveValue(TEXTS[at % TEXTS.length]?.replace(/[\r\n]/g, "") ?? "");
    await expectTame(page, `form ${at}`);
  }
  expect(watch.said.join("\n")).not.toMatch(/policy violated|Refused to/);
});

test("what an API says of a failure is text as well", async ({ page, startBehindUpstream, watch }) => {
  watch.expect(/Failed to load resource/);
  const { server, upstream } = await startBehindUpstream({ demo: 3 });
  const list = await ListPage.open(page, server);
  let text = "";
  upstream.fail("GET /interviews", ({ response }) => {
    response.writeHead(500, { "content-type": "application/json" });
    response.end(JSON.stringify({ error: { code: text, message: text }, meta: { requestId: text } }));
  });
  for (text of OWN.filter((text) => text.trim() !== "")) {
    await list.refresh.click();
    await expect(list.results.locator("q")).toHaveText(text);
    await expectTame(page, `failure ${JSON.stringify(text.slice(0, 30))}`);
  }
});
