// What the browser's main thread did, by the kind of work: read from a trace of DevTools.

import type { Browser, Page } from "@playwright/test";

export const KINDS = ["script", "wasm", "style", "layout", "paint", "parsing", "garbage", "other"] as const;
export type Kind = (typeof KINDS)[number];
/** Milliseconds. */
export type Work = Record<Kind, number>;

const BY_NAME: [RegExp, Kind][] = [
  [/wasm/i, "wasm"],
  [/GC/, "garbage"],
  [/^(UpdateLayoutTree|RecalculateStyles|ParseAuthorStyleSheet)$/, "style"],
  [/^Layout$/, "layout"],
  [/^(Paint|PrePaint|Layerize|Commit|UpdateLayer|UpdateLayerTree|Decode Image|RasterTask)/, "paint"],
  [/^ParseHTML/, "parsing"],
  [/^(EvaluateScript|FunctionCall|RunMicrotasks|TimerFire|EventDispatch|FireAnimationFrame|v8\.|V8\.|XHR)/, "script"],
];

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  args?: { name?: string };
}

/** A trace of what is done meanwhile, as DevTools can load it. */
export async function traced(browser: Browser, page: Page, act: () => Promise<unknown>): Promise<Buffer> {
  await browser.startTracing(page, {
    categories: ["devtools.timeline", "v8", "v8.wasm", "disabled-by-default-v8.gc", "blink.user_timing"],
  });
  await act();
  return browser.stopTracing();
}

/** How long the main thread of the page worked, by kind. */
export function workIn(trace: Buffer): Work {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const work = Object.fromEntries(KINDS.map((kind) => [kind, 0])) as Work;
  const open: { end: number; kind: Kind }[] = [];
  for (const event of busiestMainThread(traceEvents)) {
    const end = event.ts + (event.dur ?? 0);
    while ((open.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= event.ts) {
      open.pop();
    }
    const kind = kindOf(event.name) ?? open.at(-1)?.kind ?? "other";
    const duration = (event.dur ?? 0) / 1000;
    work[kind] += duration;
    // What stands inside something else is not that.
    const around = open.at(-1);
    if (around !== undefined) {
      work[around.kind] -= duration;
    }
    open.push({ end, kind });
  }
  return work;
}

function kindOf(name: string): Kind | undefined {
  return BY_NAME.find(([pattern]) => pattern.test(name))?.[1];
}

/** Other pages and spare processes have such a thread, too, and do nothing in it. */
function busiestMainThread(events: TraceEvent[]): TraceEvent[] {
  const threads = events.filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain");
  const all = threads.map(({ pid, tid }) =>
    events
      .filter((event) => event.pid === pid && event.tid === tid && event.ph === "X")
      // The outer one first where two begin together.
      .sort((one, other) => one.ts - other.ts || (other.dur ?? 0) - (one.dur ?? 0)),
  );
  const busiest = all.sort((one, other) => other.length - one.length)[0];
  if (busiest === undefined) {
    throw new Error("the trace has no main thread");
  }
  return busiest;
}
