// What a page sends: every request that writes, in order.

import type { Page } from "@playwright/test";

export interface Sent {
  method: string;
  /** The path with its query. */
  path: string;
  /** What it says, as JSON; null where it has no body. */
  body: unknown;
}

/** Records the writes of a page from now on. */
export function recordWrites(page: Page): Sent[] {
  const sent: Sent[] = [];
  page.on("request", (request) => {
    if (request.method() === "GET" || request.method() === "HEAD") {
      return;
    }
    const { pathname, search } = new URL(request.url());
    const body = request.postData();
    sent.push({
      method: request.method(),
      path: pathname + search,
      body: body === null || body === "" ? null : JSON.parse(body),
    });
  });
  return sent;
}
