// Lets Callboard be read without a connection, where a person has switched that on (src/data/offline.rs). Keeps two
// things apart by the names of their caches: the app's own files, a cache a version; and the last answers to reads, a
// cache for the one reader of this browser. Only reads are ever answered, and no request or header is kept.
"use strict";

// The build writes both: xtask/src/service_worker.rs.
const VERSION = "development";
const FILES = [];

const SCOPE = self.registration.scope;
// Other Callboards may live below other paths of the same host.
const [APP, READS] = ["files-", "reads-"].map((kind) => `callboard:${new URL(SCOPE).pathname}:${kind}`);
/** What the lists and the page of one interview show. Everything else always comes from the server. */
const READ = /^qsi\/gather\/(?:interviews(?:\/(?!bulk-update$)[^/]+)?|teams|users|message-groups|narrators)$/;
/** Names that change with their content, as in server/src/files/asset.rs. */
const HASHED = /[-_.][0-9a-f]{10,16}(?:[-_.][^/]*)?$/;
const MOST_READS = 50; // Lists and interviews; the few names of teams and people come on top.

self.addEventListener("install", (event) => event.waitUntil(install()));
// A newer version waits until no page of the older one is open: such a page still finds all of its files here. The
// page itself comes from the network, so that a reload brings the new version whichever worker is at work.
self.addEventListener("activate", (event) => event.waitUntil(activate()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (!request.url.startsWith(SCOPE)) return;
  const path = request.url.slice(SCOPE.length).split(/[?#]/)[0];
  const isNavigation = request.mode === "navigate";
  // The app says whose answers it wants, where they may be kept and are only shown to a person.
  const reader = request.headers.get("x-callboard-reader");
  if (request.method !== "GET") {
    // The one form that the page sends is the one that signs out.
    if (isNavigation) event.waitUntil(forget(""));
  } else if (path.startsWith("qsi/")) {
    if (reader && READ.test(path)) event.respondWith(read(event, READS + reader));
  } else if (isNavigation) {
    event.respondWith(page(event));
  } else if (HASHED.test(path)) {
    event.respondWith(kept(request.url).then((file) => file ?? fetch(request)));
  } else if (FILES.includes(path)) {
    event.respondWith(fetch(request).catch((failure) => keptOr(request.url, failure)));
  }
});

async function install() {
  // Made anew, so that the newest version is the last one.
  await caches.delete(APP + VERSION);
  await (await caches.open(APP + VERSION)).addAll(FILES.map((name) => SCOPE + name));
  const answer = await fetch(SCOPE, { cache: "no-cache" });
  if (!(await keepPage(answer, [APP + VERSION]))) throw new Error("The page is not of this version.");
}

async function activate() {
  const versions = await cachesOf(APP);
  await drop(versions.slice(versions.indexOf(APP + VERSION) + 1));
  await self.clients.claim();
}

/** The names of the caches whose name begins so, the newest first. */
const cachesOf = async (prefix) => (await caches.keys()).filter((name) => name.startsWith(prefix)).reverse();
const drop = (names) => Promise.all(names.map((name) => caches.delete(name)));

/** A file or the page, of the newest version that has it. */
async function kept(url) {
  for (const name of await cachesOf(APP)) {
    const answer = await inCache(name, url);
    if (answer) return answer;
  }
}

/** Not by opening the cache: that would make it anew where it was deleted meanwhile. */
const inCache = (cacheName, url) => caches.match(url, { cacheName, ignoreVary: true });

/** What is kept of a file whose name stays when its content changes, since it cannot be had anew. */
async function keptOr(url, failure) {
  return (await kept(url)) ?? Promise.reject(failure);
}

async function page(event) {
  try {
    const answer = await fetch(event.request);
    event.waitUntil(keepPage(answer.clone(), await cachesOf(APP)));
    return answer;
  } catch (failure) {
    return keptOr(SCOPE, failure);
  }
}

/** Keeps the app's page with the version whose files it names; never another page, such as the one to sign in. */
async function keepPage(answer, versions) {
  if (answer.status !== 200 || answer.redirected) return false;
  const html = await answer.clone().text();
  const links = Array.from(html.matchAll(/(?:href|src)="(\/[^"]+\.\w+)"/g), (link) => new URL(link[1], SCOPE).href);
  for (const name of html.includes('name="callboard"') ? versions : []) {
    const files = await Promise.all(links.map((link) => inCache(name, link)));
    if (files.every(Boolean)) return (await caches.open(name)).put(SCOPE, answer).then(() => true);
  }
  return false;
}

async function read(event, reader) {
  event.waitUntil(forget(reader));
  try {
    const answer = await fetch(event.request);
    event.waitUntil(keepAnswer(reader, event.request.url, answer.clone()));
    return answer;
  } catch (failure) {
    return (await caches.match(event.request.url, { cacheName: reader })) ?? Promise.reject(failure);
  }
}

/** Keeps a good answer with its time and without the request; lets go of what may no longer be read. */
async function keepAnswer(reader, url, answer) {
  if (answer.status === 401) return forget("");
  if (answer.status === 403 || answer.status === 404) {
    return (await caches.has(reader)) && (await caches.open(reader)).delete(url);
  }
  const type = answer.headers.get("content-type") ?? "";
  if (answer.status !== 200 || !type.startsWith("application/json")) return;
  const headers = { "content-type": type, "x-callboard-kept-at": String(Date.now()) };
  const copy = new Response(await answer.blob(), { headers });
  // Where it was switched off meanwhile there are no files either.
  if ((await cachesOf(APP)).length === 0) return;
  const cache = await caches.open(reader);
  await cache.put(url, copy);
  const reads = (await cache.keys()).filter((key) => key.url.includes("/qsi/gather/interviews"));
  return Promise.all(reads.slice(0, -MOST_READS).map((key) => cache.delete(key)));
}

/** Deletes the answers of everybody but this reader. */
async function forget(reader) {
  return drop((await cachesOf(READS)).filter((name) => name !== reader));
}
