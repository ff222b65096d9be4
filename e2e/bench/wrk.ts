// wrk: many requests at once, and how long they took.

import { printedBy } from "./child.ts";

/** What a server did under load. */
export interface Load {
  p50: number;
  p99: number;
  perSecond: number;
}

const SECONDS = 6;
const CONNECTIONS = 8;

/** How a run is asked for, in words. */
export const LOAD_IN_WORDS = `${CONNECTIONS} connections for ${SECONDS} s each`;

/** Asks for one address as often as it is answered. */
export async function load(wrk: string, url: string, headers: string[] = []): Promise<Load> {
  const printed = await printedBy(wrk, [
    "--latency",
    ...["-t", "1", "-c", String(CONNECTIONS), "-d", `${SECONDS}s`, "--timeout", "60s"],
    ...headers.flatMap((header) => ["-H", header]),
    url,
  ]);
  if (/Non-2xx|Socket errors/.test(printed)) {
    throw new Error(`${url} was not answered in good order:\n${printed}`);
  }
  const measured = {
    p50: percentile(printed, "50"),
    p99: percentile(printed, "99"),
    perSecond: Number(/Requests\/sec:\s+([\d.]+)/.exec(printed)?.[1]),
  };
  if (!Object.values(measured).every(Number.isFinite)) {
    throw new Error(`too few answers in ${SECONDS} s:\n${printed}`);
  }
  return measured;
}

const IN_MS: Record<string, number> = { us: 0.001, ms: 1, s: 1000, m: 60_000 };

function percentile(printed: string, which: string): number {
  const [, value, unit] = new RegExp(`^\\s+${which}%\\s+([\\d.]+)(us|ms|s|m)\\s*$`, "m").exec(printed) ?? [];
  return Number(value) * (IN_MS[unit ?? ""] ?? Number.NaN);
}
