// Every fault that is tried with every action, and what a person is told of it.

import * as faults from "./faults.ts";
import { DAY } from "./faults.ts";
import type { Fault } from "./upstream.ts";

/** What a fault leaves of a write: nothing, its whole effect, or nobody can know. */
export type Effect = "none" | "done" | "unknown";

/** Words that stand on the page, or nothing but success. */
export type Words = (string | RegExp)[] | "works";

export interface Case {
  name: string;
  fault: Fault;
  /** What is said of a read. */
  read: Words;
  /** What is said of a write, besides what was not changed. */
  write: Words;
  effect: Effect;
  /** Whether the API has carried the write out. */
  isCarriedOut: boolean;
}

const refused = (name: string, fault: Fault, read: Words, write: Words = read): Case => {
  return { name, fault, read, write, effect: "none", isCarriedOut: false };
};
const lost = (name: string, fault: Fault, isCarriedOut: boolean, read: Words, write: Words = read): Case => {
  return { name, fault, read, write, effect: "unknown", isCarriedOut };
};
const odd = (name: string, fault: Fault, read: Words = "works"): Case => {
  return { name, fault, read, write: "works", effect: "done", isCarriedOut: true };
};

const one = { field: "title", reason: "title is too odd" };
const several = { errors: [one, { field: "keywords.0", reason: "is too long" }] };
const failed = (status: number, ...more: string[]): string[] => [`The API failed (error ${status})`, ...more];
const refusedRead = (status: number): string => `The API refused the request (error ${status})`;
const notAccepted = "The API did not accept this";
const tooMany = ["Too many requests", "It can be tried again at"];
const notJson = failed(502, "something other than JSON");

export const CASES: Case[] = [
  lost("never answers", faults.hang, false, failed(504, "did not answer within 2 seconds")),
  lost("a byte a second", faults.trickle, true, failed(504, "did not answer within 2 seconds")),
  lost("answer lost", faults.loseAnswer, true, failed(502, "ended before its answer did")),
  lost("cut in the body", faults.cutInBody, true, failed(502, "ended before its answer did")),
  refused(
    "400, one field",
    faults.refuse(400, "VALIDATION_ERROR", "title is too odd", one),
    [refusedRead(400), "title is too odd", "req-400"],
    [notAccepted, "title is too odd", "req-400"],
  ),
  refused(
    "400, several fields",
    faults.refuse(400, "VALIDATION_ERROR", "Two fields are wrong", several),
    [refusedRead(400), "Two fields are wrong", "req-400"],
    [notAccepted, "Two fields are wrong", "req-400"],
  ),
  refused("401", faults.refuse(401, "UNAUTHORIZED", "Invalid API key"), [
    "The server's key was refused",
    "Tell whoever hosts Callboard",
  ]),
  refused("403", faults.refuse(403, "FORBIDDEN", "Read only"), ["This is not allowed", "Read only"]),
  refused("404", faults.refuse(404, "NOT_FOUND", "Not found"), []),
  refused("405", faults.refuse(405, "METHOD_NOT_ALLOWED", "Not so"), [refusedRead(405), "Not so"]),
  refused(
    "409",
    faults.refuse(409, "CONFLICT", "Changed meanwhile"),
    [refusedRead(409), "Changed meanwhile"],
    ["conflicts with what is there", "Changed meanwhile"],
  ),
  refused(
    "413",
    faults.refuse(413, "PAYLOAD_TOO_LARGE", "Too much"),
    [refusedRead(413), "Too much"],
    ["This is too large", "Too much"],
  ),
  refused(
    "422",
    faults.refuse(422, "UNPROCESSABLE", "Makes no sense"),
    [refusedRead(422), "Makes no sense"],
    [notAccepted, "Makes no sense"],
  ),
  refused("429, a moment", faults.limit(3_000, { retryAfter: true }), tooMany),
  refused("429, a minute", faults.limit(60_000), tooMany),
  refused("429, an hour", faults.limit(3_600_000), tooMany),
  refused("429, header only", faults.limit(60_000, { header: true }), tooMany),
  refused("429, without times", faults.limit(undefined), ["Too many requests"]),
  refused("429, clock a day ahead", faults.limit(60_000, { clock: DAY }), tooMany),
  refused("429, clock a day behind", faults.limit(60_000, { clock: -DAY }), tooMany),
  lost("500", faults.refuse(500, "INTERNAL_ERROR", "Boom"), false, failed(500, "Boom", "req-500")),
  lost("502 as HTML", faults.html(502), false, notJson),
  lost("503", faults.refuse(503, "UNAVAILABLE", "Maintenance"), false, failed(503, "Maintenance")),
  lost("503, not a word", faults.bare(503), false, ["The answer was not from the API", "status 503"]),
  lost("redirect", faults.bare(302, { location: "https://elsewhere.example/" }), false, failed(502, "redirect")),
  lost("truncated JSON", faults.truncate, true, notJson),
  lost("malformed JSON", faults.malform, true, notJson),
  lost("200 as HTML", faults.html(200), false, notJson),
  odd("wrong envelope", faults.wrongEnvelope, ["The answer was not understood"]),
  odd("empty answer", faults.bareAfter(200), ["The answer was not from the API"]),
  odd("missing fields", faults.missingFields),
  odd("extra fields", faults.extraFields),
  lost("60 MB, announced", faults.huge(true), true, failed(502, "too large")),
  lost("60 MB, unannounced", faults.huge(false), true, ["No connection to the server"], failed(502, "too long or broke off")),
  odd("clock a day ahead", faults.skew(DAY)),
  odd("clock a day behind", faults.skew(-DAY)),
];
