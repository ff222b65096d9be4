// What both pages are measured with: the same few lines inside each, before anything of its own runs.

import type { BrowserContext, Page } from "@playwright/test";

/** What is waited for. */
export type Sight =
  /** Any rows. */
  | { kind: "rows" }
  /** Rows of which the first is this interview's. */
  | { kind: "list"; first: string }
  /** Everything that the page of one interview shows. */
  | { kind: "interview"; title: string };

interface Bench {
  /** When rows were painted first, in milliseconds since the page was asked for. */
  firstRows: Promise<number>;
  /** Milliseconds from the next input to the frame that shows this. */
  fromInputTo(sight: Sight): void;
  /** The same from this moment. */
  fromNowTo(sight: Sight): void;
  result?: Promise<number>;
  /** Milliseconds from each letter to the next frame. */
  letters: number[];
  /** Milliseconds of each task that was too long. */
  longTasks: number[];
  wasmBytes(): number;
}

declare global {
  interface Window {
    bench: Bench;
  }
}

export async function instrument(context: BrowserContext): Promise<void> {
  await context.addInitScript(install);
}

/** Waits until something has been measured that was begun before. */
export async function result(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const measured = await window.bench.result;
    if (measured === undefined) {
      throw new Error("nothing was to be measured");
    }
    return measured;
  });
}

/** Runs in the page, and so uses nothing from around it. */
function install(): void {
  const sees = (sight: Sight): boolean => {
    // A list that waits while an interview is looked at is not seen.
    const first = document.querySelector("main table tbody a[href]:not([data-rests] *)");
    if (sight.kind === "rows") {
      return first !== null;
    }
    if (sight.kind === "list") {
      return first?.getAttribute("href")?.endsWith(sight.first) === true;
    }
    const title = document.querySelector("main h1")?.textContent?.trim();
    const headings = Array.from(document.querySelectorAll("main h2"), (heading) => heading.textContent ?? "");
    // The keywords stand last.
    return title === sight.title && headings.some((text) => text.startsWith("Keywords"));
  };

  /** The moment after the frame that shows what the document holds now. */
  const painted = () =>
    new Promise<number>((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(null);
      });
    });

  const appears = (sight: Sight) =>
    new Promise<number>((resolve, reject) => {
      const look = () => {
        if (sees(sight)) {
          observer.disconnect();
          clearTimeout(timer);
          resolve(painted());
        }
      };
      const observer = new MutationObserver(look);
      // Only ends what hangs.
      const timer = setTimeout(() => reject(new Error(`never seen: ${JSON.stringify(sight)}`)), 120_000);
      observer.observe(document, { childList: true, subtree: true, characterData: true, attributes: true });
      look();
    });

  const longTasks: number[] = [];
  new PerformanceObserver((list) => {
    longTasks.push(...list.getEntries().map((entry) => entry.duration));
  }).observe({ type: "longtask", buffered: true });

  const letters: number[] = [];
  let inputAt: ((moment: number) => void) | undefined;
  const noticed = (event: Event) => {
    inputAt?.(event.timeStamp);
    inputAt = undefined;
    if (event.type === "keydown" && event.target instanceof HTMLInputElement) {
      void painted().then((moment) => letters.push(moment - event.timeStamp));
    }
  };
  for (const type of ["click", "keydown"]) {
    window.addEventListener(type, noticed, { capture: true });
  }

  const memories = new Set<WebAssembly.Memory>();
  const remember = ({ exports }: WebAssembly.Instance) => {
    for (const value of Object.values(exports)) {
      if (value instanceof WebAssembly.Memory) {
        memories.add(value);
      }
    }
  };
  const { instantiate, instantiateStreaming } = WebAssembly;
  WebAssembly.instantiateStreaming = async (...given) => {
    const made = await instantiateStreaming(...given);
    remember(made.instance);
    return made;
  };
  WebAssembly.instantiate = (async (...given: Parameters<typeof instantiate>) => {
    // Of bytes it makes more than of a module.
    const made = (await instantiate(...given)) as WebAssembly.Instance | WebAssembly.WebAssemblyInstantiatedSource;
    remember("instance" in made ? made.instance : made);
    return made;
  }) as typeof instantiate;

  window.bench = {
    firstRows: appears({ kind: "rows" }),
    fromInputTo(sight) {
      const input = new Promise<number>((resolve) => {
        inputAt = resolve;
      });
      window.bench.result = input.then(async (begin) => (await appears(sight)) - begin);
    },
    fromNowTo(sight) {
      const begin = performance.now();
      window.bench.result = appears(sight).then((end) => end - begin);
    },
    letters,
    longTasks,
    wasmBytes: () => Array.from(memories).reduce((sum, memory) => sum + memory.buffer.byteLength, 0),
  };
}
