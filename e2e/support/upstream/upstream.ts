// The Gather API as a script: a real socket that passes requests on to a real local API, until a test
// tells it to fail. It writes down what it was asked, so that a test can count that nothing came twice.

import { createServer, type IncomingMessage, type Server as HttpServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";

/** What the real API said. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

/** A request as it arrived. */
export interface Asked {
  method: string;
  /** Below "/qsi/gather", without the query. */
  path: string;
  /** What was sent with it, as text. */
  body: string;
  /** Whether the real API has got it. */
  wasPassedOn: boolean;
}

/** One request and the ways to answer it. */
export interface Exchange {
  asked: Asked;
  response: ServerResponse;
  /** Lets the real API carry the request out. */
  passOn: () => Promise<Answer>;
}

/** Answers one request, badly. */
export type Fault = (exchange: Exchange) => Promise<void> | void;

interface Rule {
  pattern: string;
  fault: Fault;
  left: number;
}

const ROOT = "/qsi/gather";

export class Upstream {
  readonly origin: string;
  readonly asked: Asked[] = [];
  private rules: Rule[] = [];

  private constructor(
    private readonly server: HttpServer,
    private readonly api: { origin: string; key: string },
  ) {
    this.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  /** Stands in front of a real API, which it asks with this key, whatever key it is asked with. */
  static async start(api: { origin: string; key: string }): Promise<Upstream> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const upstream = new Upstream(server, api);
    server.on("request", (request, response) => {
      // What a fault or a gone asker does to the socket is no failure of the script.
      response.on("error", () => undefined);
      void upstream.answer(request, response).catch(() => response.destroy());
    });
    return upstream;
  }

  /** Requests such as "PATCH /interviews/*" meet this fault, so many times or until `heal`. */
  fail(pattern: string, fault: Fault, times = Number.POSITIVE_INFINITY): void {
    this.rules.unshift({ pattern, fault, left: times });
  }

  /** Passes everything on again. */
  heal(): void {
    this.rules = [];
  }

  /** How many such requests have come. */
  count(pattern: string): number {
    return this.asked.filter((asked) => fits(pattern, asked)).length;
  }

  /** Ends it, whoever still waits for an answer. */
  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    this.server.closeAllConnections();
    await closed;
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", this.origin);
    const asked: Asked = {
      method: request.method ?? "",
      path: url.pathname.replace(ROOT, ""),
      body: (await buffer(request)).toString(),
      wasPassedOn: false,
    };
    this.asked.push(asked);
    const passOn = async (): Promise<Answer> => {
      asked.wasPassedOn = true;
      const real = await fetch(new URL(url.pathname + url.search, this.api.origin), {
        method: asked.method,
        headers: { "content-type": "application/json", "x-api-key": this.api.key },
        body: asked.body === "" ? null : asked.body,
      });
      const headers: Record<string, string> = {};
      for (const name of ["content-type", "x-ratelimit-limit", "x-ratelimit-remaining", "x-ratelimit-reset"]) {
        const value = real.headers.get(name);
        if (value !== null) {
          headers[name] = value;
        }
      }
      return { status: real.status, headers, body: Buffer.from(await real.arrayBuffer()) };
    };
    const rule = this.rules.find(({ pattern, left }) => left > 0 && fits(pattern, asked));
    if (rule === undefined) {
      send(response, await passOn());
    } else {
      rule.left -= 1;
      await rule.fault({ asked, response, passOn });
    }
  }
}

/** Sends a whole answer. */
export function send(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, { ...headers, "content-length": body.length });
  response.end(body);
}

function fits(pattern: string, { method, path }: Asked): boolean {
  const [wantedMethod, wantedPath = ""] = pattern.split(" ");
  const wanted = wantedPath.split("/");
  const segments = path.split("/");
  return (
    method === wantedMethod &&
    wanted.length === segments.length &&
    wanted.every((part, index) => part === "*" || part === segments[index])
  );
}
