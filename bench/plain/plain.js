// The list of interviews and the page of one, as somebody writes them by hand: the same API, the same columns, no
// framework. What Callboard costs is measured beside this.
"use strict";

const API = "/qsi/gather";
const PAUSE = 250; // between the last letter and the search, as in Callboard
const FRESH = 30_000; // how long an answer is not asked for again, as in Callboard
const STATUS = ["Active", "Paused", "Closed", "Archived"];
const TYPE = { standard: "Standard", questionnaire: "Questionnaire" };
const UNITS = [
  ["year", 365 * 24 * 3600],
  ["month", 30 * 24 * 3600],
  ["week", 7 * 24 * 3600],
  ["day", 24 * 3600],
  ["hour", 3600],
  ["minute", 60],
];

const exact = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });
const relative = new Intl.RelativeTimeFormat(undefined, { numeric: "auto" });
const languages = new Intl.DisplayNames(undefined, { type: "language" });
const number = new Intl.NumberFormat();

// --- What the API said ---

const kept = new Map(); // path -> { at, data }
const MOST_KEPT = 100;

async function read(path, signal) {
  const answer = await fetch(API + path, { headers: { accept: "application/json" }, signal });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  const { data } = await answer.json();
  kept.delete(path);
  kept.set(path, { at: Date.now(), data });
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value);
  return data;
}

const lists = {}; // "teams" -> a promise of id -> name

function named(list, query = "") {
  lists[list] ??= read(`/${list}${query}`).then((data) => {
    const rows = Object.values(data).find(Array.isArray) ?? [];
    return new Map(rows.map((row) => [row.id, row.name ?? row.fullName ?? row.title ?? row.email]));
  });
  return lists[list];
}

/** The id at once, the name as soon as it is known. */
function nameInto(element, list, id, query) {
  element.textContent = id;
  named(list, query).then((names) => {
    const name = names.get(id);
    if (name) element.textContent = name;
  }, console.error);
}

// --- Words ---

function ago(text) {
  const seconds = Math.min(0, Math.trunc((Date.parse(text) - Date.now()) / 1000));
  const [unit, length] = UNITS.find(([, length]) => -seconds >= length) ?? ["minute", Infinity];
  return relative.format(Math.trunc(seconds / length), unit);
}

function language(code) {
  try {
    return languages.of(code);
  } catch {
    return code;
  }
}

function element(name, text, className = "") {
  const made = document.createElement(name);
  made.textContent = text;
  if (className) made.className = className;
  return made;
}

// --- The list ---

const page = document.getElementById("page");
const template = (id) => document.getElementById(id).content.cloneNode(true);

let shown = null; // what is shown or waited for: its path, and how to stop waiting
let place = null; // where in which list an interview was opened

function wanted() {
  const query = new URLSearchParams(location.search);
  return {
    search: query.get("search") ?? "",
    page: Math.max(1, Number.parseInt(query.get("page") ?? "1", 10) || 1),
    size: Number.parseInt(query.get("pageSize") ?? "25", 10) || 25,
  };
}

function addressOf({ search, page, size }) {
  const query = new URLSearchParams();
  if (search) query.set("search", search);
  if (page > 1) query.set("page", page);
  if (size !== 25) query.set("pageSize", size);
  return query.size ? `/interviews?${query}` : "/interviews";
}

function listPath({ search, page, size }) {
  return `/interviews?page=${page}&pageSize=${size}${search ? `&search=${encodeURIComponent(search)}` : ""}`;
}

function row(interview) {
  const made = template("row").firstElementChild;
  const [select, title, status, type, spoken, team, updated] = made.cells;
  select.firstElementChild.setAttribute("aria-label", `Select ${interview.title}`);
  const [link, other] = title.children;
  link.textContent = interview.title;
  link.href = `/interviews/${interview.id}`;
  if (interview.displayName && interview.displayName !== interview.title) other.textContent = interview.displayName;
  else other.remove();
  status.firstElementChild.textContent = STATUS[interview.status] ?? interview.status;
  type.textContent = TYPE[interview.interviewType] ?? interview.interviewType;
  spoken.textContent = language(interview.language);
  if (interview.teamId) nameInto(team, "teams", interview.teamId);
  const time = updated.firstElementChild;
  time.dateTime = interview.updatedAt;
  time.title = exact.format(new Date(interview.updatedAt));
  time.textContent = ago(interview.updatedAt);
  return made;
}

function pageLinks(view, pages) {
  const link = (to, text, rel) => {
    const made = element("a", text);
    made.href = addressOf({ ...view, page: to });
    if (rel) made.rel = rel;
    if (to === view.page && !rel) made.setAttribute("aria-current", "page");
    return made;
  };
  const numbers = [1, view.page - 1, view.page, view.page + 1, pages].filter((to) => to >= 1 && to <= pages);
  return [
    ...(view.page > 1 ? [link(view.page - 1, "Previous", "prev")] : []),
    ...[...new Set(numbers)].map((to) => link(to, number.format(to))),
    ...(view.page < pages ? [link(view.page + 1, "Next", "next")] : []),
  ];
}

function drawList(view, { interviews, pagination }) {
  const { total, pages } = pagination;
  const first = (view.page - 1) * view.size + 1;
  const last = first + interviews.length - 1;
  page.querySelector(".summary").textContent = `${number.format(first)} to ${number.format(last)} of ${number.format(total)} interviews`;
  page.querySelector("tbody").replaceChildren(...interviews.map(row));
  page.querySelector("nav").replaceChildren(...pageLinks(view, pages));
  page.classList.remove("busy");
}

function listFrame(view) {
  page.replaceChildren(template("list"));
  const field = document.getElementById("search");
  field.value = view.search;
  let timer = 0;
  field.addEventListener("input", () => {
    clearTimeout(timer);
    page.classList.add("busy");
    timer = setTimeout(() => {
      history.replaceState(null, "", addressOf({ ...wanted(), search: field.value.trim(), page: 1 }));
      show();
    }, PAUSE);
  });
}

// --- One interview ---

function section(title, items, draw) {
  const made = element("section", "");
  made.append(element("h2", items.length ? `${title} ${items.length}` : title));
  if (items.length) {
    const list = document.createElement("ol");
    list.append(...items.map(draw));
    made.append(list);
  } else {
    made.append(element("p", "None"));
  }
  return made;
}

function question({ id, title, knockout, options }) {
  const made = element("li", title ?? id);
  if (knockout) made.append(" ", element("strong", "Knockout"));
  if (options?.length) {
    const list = document.createElement("ul");
    list.append(...options.map((option) => element("li", option)));
    made.append(list);
  }
  return made;
}

function facts(interview) {
  const list = [];
  const fact = (label, value, fill) => {
    if (value === undefined || value === null || value === "") return;
    const made = element("div", "");
    const shown = document.createElement("dd");
    fill(shown, value);
    made.append(element("dt", label), shown);
    list.push(made);
  };
  const text = (shown, value) => (shown.textContent = value);
  const time = (shown, value) => (shown.textContent = `${exact.format(new Date(value))} (${ago(value)})`);
  const name = (list, query) => (shown, id) => nameInto(shown, list, id, query);
  fact("Display name", interview.displayName, text);
  fact("Type", TYPE[interview.interviewType] ?? interview.interviewType, text);
  fact("Language", interview.language && language(interview.language), text);
  fact("Team", interview.teamId, name("teams"));
  fact("Updated", interview.updatedAt, time);
  fact("Created", interview.createdAt, time);
  fact("Created by", interview.createdById, name("users", "?includeTeams=false"));
  fact("Archived", interview.archivedAt, time);
  fact("Message group", interview.messageGroupId, name("message-groups"));
  fact("Narrator", interview.narratorId, name("narrators"));
  fact("Link", interview.descriptionUrl, text);
  fact("Resume", interview.resume === undefined ? "" : interview.resume ? "Yes" : "No", text);
  fact("Web only", interview.webOnly === undefined ? "" : interview.webOnly ? "Yes" : "No", text);
  fact("Organization", interview.organizationId, text);
  fact("Id", interview.id, text);
  return list;
}

function drawDetail({ interview }) {
  page.querySelector("h1").textContent = document.title = interview.title;
  page.querySelector("dl").replaceChildren(...facts(interview));
  const contents = [element("p", STATUS[interview.status] ?? interview.status, "status")];
  if (interview.description) contents.push(element("h2", "Description"), element("p", interview.description));
  if (interview.questions) contents.push(section("Questions", interview.questions, question));
  if (interview.surveyQuestions) contents.push(section("Survey questions", interview.surveyQuestions, question));
  if (interview.aiTextQuestions) contents.push(section("AI text questions", interview.aiTextQuestions, question));
  if (interview.keywords) contents.push(section("Keywords", interview.keywords, (word) => element("li", word)));
  page.querySelector(".contents").replaceChildren(...contents);
}

// --- From one to the other ---

async function show() {
  shown?.abort();
  const waiting = (shown = new AbortController());
  const id = /^\/interviews\/([^/]+)$/.exec(location.pathname)?.[1];
  const view = wanted();
  const path = id ? `/interviews/${id}` : listPath(view);
  const isListThere = page.querySelector("table") !== null;
  if (id) {
    page.replaceChildren(template("detail"));
    page.querySelector("nav a").href = place?.address ?? "/interviews";
  } else if (!isListThere) {
    listFrame(view);
  }
  const draw = (data) => (id ? drawDetail(data) : drawList(view, data));
  const known = kept.get(path);
  if (known) draw(known.data);
  else if (isListThere) page.classList.add("busy");
  if (id) scrollTo(0, 0);
  else if (!isListThere && place?.address === location.pathname + location.search) scrollTo(0, place.y);
  if (known && Date.now() - known.at < FRESH) return;
  try {
    const data = await read(path, waiting.signal);
    if (shown === waiting) draw(data);
  } catch (error) {
    if (error.name !== "AbortError") page.append(element("p", String(error)));
  }
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[href^='/']");
  if (!link || event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const address = link.getAttribute("href");
  if (link.closest("tbody")) place = { address: location.pathname + location.search, y: scrollY };
  history.pushState(null, "", address);
  show();
});
addEventListener("popstate", show);
history.scrollRestoration = "manual";
show();
