// The ways in which an API, or what stands in front of it, can fail.

import type { ServerResponse } from "node:http";

import { type Answer, type Fault, send } from "./upstream.ts";

const JSON_TYPE = { "content-type": "application/json" };
export const DAY = 24 * 60 * 60 * 1000;

type Headers = Record<string, string>;
export type Json = Record<string, any>;

/** Takes the request and says nothing at all. */
export const hang: Fault = () => undefined;

/** The request is carried out, and the connection ends before a word of the answer. */
export const loseAnswer: Fault = async ({ response, passOn }) => {
  await passOn();
  response.destroy();
};

/** The connection ends in the middle of the answer. */
export const cutInBody: Fault = async ({ response, passOn }) => {
  const { status, headers, body } = await passOn();
  response.writeHead(status, { ...headers, "content-length": body.length });
  response.write(body.subarray(0, body.length / 2), () => response.destroy());
};

/** One byte of the answer a second. */
export const trickle: Fault = async ({ response, passOn }) => {
  const { status, headers, body } = await passOn();
  response.writeHead(status, { ...headers, "content-length": body.length });
  let sent = 0;
  const step = () => response.write(body.subarray(sent, (sent += 1)));
  step();
  const timer = setInterval(step, 1000);
  response.once("close", () => clearInterval(timer));
};

/** 60 MB, announced as such or not. */
export function huge(isAnnounced: boolean): Fault {
  const size = 60 * 1024 * 1024;
  return async ({ response, passOn }) => {
    await passOn();
    response.writeHead(200, isAnnounced ? { ...JSON_TYPE, "content-length": size } : JSON_TYPE);
    await write(response, '{"data":"');
    const piece = "x".repeat(1024 * 1024);
    for (let sent = 0; sent < size && !response.destroyed; sent += piece.length) {
      await write(response, piece);
    }
    response.end('"}');
  };
}

/** Waits for the socket, and no longer than there is one. */
function write(response: ServerResponse, text: string): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      response.off("drain", go).off("close", go);
      resolve();
    };
    response.once("drain", go).once("close", go);
    if (response.write(text) || response.destroyed) {
      go();
    }
  });
}

/** Refuses: the request is not carried out. */
export function refuse(status: number, code: string, message: string, details?: unknown, headers: Headers = {}): Fault {
  return refuseWith(status, () => ({ error: { code, message, details } }), headers);
}

/** Refuses with a body that is made when it is needed, for times in it. */
export function refuseWith(status: number, error: () => Json, headers: Headers = {}, clock = 0): Fault {
  return ({ response }) => {
    const meta = { requestId: `req-${status}`, timestamp: time(clock) };
    const body = Buffer.from(JSON.stringify({ ...error(), meta }));
    send(response, { status, headers: { ...JSON_TYPE, ...headers, date: http(clock) }, body });
  };
}

/** 429 until so many milliseconds from now, by a clock that goes wrong by `clock`. */
export function limit(wait: number | undefined, { clock = 0, header = false, retryAfter = false } = {}): Fault {
  return (exchange) => {
    const headers: Headers = {};
    if (wait !== undefined && header) {
      headers["x-ratelimit-reset"] = String(Math.ceil((Date.now() + clock + wait) / 1000));
    }
    if (wait !== undefined && retryAfter) {
      headers["retry-after"] = String(Math.ceil(wait / 1000));
    }
    const resetAt = wait === undefined || header || retryAfter ? undefined : time(clock + wait);
    const details = resetAt === undefined ? undefined : { limit: 1000, remaining: 0, resetAt };
    const error = { code: "RATE_LIMIT_EXCEEDED", message: "Rate limit exceeded", details };
    return refuseWith(429, () => ({ error }), headers, clock)(exchange);
  };
}

/** The page of a gateway. */
export function html(status: number): Fault {
  const body = Buffer.from("<!doctype html><h1>Bad gateway</h1><script>window.harmed = 1</script>");
  return ({ response }) => send(response, { status, headers: { "content-type": "text/html" }, body });
}

/** A status and nothing else. */
export function bare(status: number, headers: Headers = {}): Fault {
  return ({ response }) => send(response, { status, headers, body: Buffer.alloc(0) });
}

/** Carried out, and nothing said but the status. */
export function bareAfter(status: number): Fault {
  return async (exchange) => {
    await exchange.passOn();
    await bare(status)(exchange);
  };
}

/** Carried out, and then the answer is another one. */
export function carriedOutBut(change: (answer: Answer) => Answer): Fault {
  return async ({ response, passOn }) => send(response, change(await passOn()));
}

/** Carried out, and the answer's JSON is another one. */
export function carriedOutButJson(change: (json: Json) => unknown): Fault {
  return carriedOutBut((answer) => {
    const json = JSON.parse(answer.body.toString()) as Json;
    return { ...answer, body: Buffer.from(JSON.stringify(change(json))) };
  });
}

/** Only half of the answer, as if it were whole. */
export const truncate = carriedOutBut((answer) => ({
  ...answer,
  body: answer.body.subarray(0, answer.body.length / 2),
}));

/** Nearly JSON. */
export const malform = carriedOutBut((answer) => ({
  ...answer,
  body: Buffer.from(answer.body.toString().replace(":", " ").replace(/}$/, ",}")),
}));

/** JSON of somebody else. */
export const wrongEnvelope = carriedOutButJson(() => ({ result: "ok", code: 0 }));

/** Of every interview only its id. */
export const missingFields = carriedOutButJson((json) => {
  const bare = ({ id }: Json) => ({ id });
  const data = json.data as Json;
  if (Array.isArray(data.interviews)) {
    return { data: { interviews: data.interviews.map(bare) } };
  }
  return { data: data.interview === undefined ? { success: true } : { interview: bare(data.interview) } };
});

/** Fields that nobody knows, of every kind and in every object. */
export const extraFields = carriedOutButJson((json) => extended(json, 0));

function extended(value: unknown, depth: number): unknown {
  if (Array.isArray(value)) {
    return value.map((item) => extended(item, depth + 1));
  }
  if (typeof value !== "object" || value === null) {
    return value;
  }
  const known = Object.entries(value).map(([name, item]) => [name, extended(item, depth + 1)] as const);
  const more = { flux: { deep: [[{ er: null }]] }, __proto__x: 1e308, "": "", "0": [], id2: true };
  return { ...more, ...Object.fromEntries(known) };
}

/** A clock that goes wrong: `Date`, `meta.timestamp` and the reset of the limit. */
export function skew(clock: number): Fault {
  return carriedOutBut((answer) => {
    const json = JSON.parse(answer.body.toString()) as Json;
    json.meta = { ...(json.meta as object), timestamp: time(clock) };
    const reset = Number(answer.headers["x-ratelimit-reset"]) + clock / 1000;
    const headers = { ...answer.headers, date: http(clock), "x-ratelimit-reset": String(reset) };
    return { ...answer, headers, body: Buffer.from(JSON.stringify(json)) };
  });
}

function time(fromNow: number): string {
  return new Date(Date.now() + fromNow).toISOString();
}

function http(fromNow: number): string {
  return new Date(Date.now() + fromNow).toUTCString();
}
