// nginx with the files of the app, by plain HTTP as our server here.

import { access, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";

import { dist } from "../support/server.ts";
import { Child, onPath } from "./child.ts";
import { freePort, untilAnswered } from "./ports.ts";

const BROTLI = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

export interface Nginx {
  origin: string;
  /** The best form of a file that it has. */
  coding: "br" | "gzip";
  end: () => Promise<void>;
}

/** Nothing where it is not on this machine. */
export async function startNginx(folder: string): Promise<Nginx | undefined> {
  const program = await onPath("nginx");
  if (program === undefined) {
    return undefined;
  }
  const hasBrotli = await access(BROTLI).then(() => true, () => false);
  const port = await freePort();
  const work = path.join(folder, "nginx");
  await mkdir(work, { recursive: true });
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
  const text = `daemon off;
worker_processes auto;
pid ${work}/pid;
error_log stderr warn;
${hasBrotli ? `load_module ${BROTLI};` : ""}
events {}
http {
  ${temporary.map((kind) => `${kind}_temp_path ${work}/${kind};`).join("\n  ")}
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 1000000000;
  open_file_cache max=100;
  types { text/html html; text/javascript js; text/css css; application/wasm wasm; text/plain txt; image/svg+xml svg; }
  gzip_static on;
  ${hasBrotli ? "brotli_static on;" : ""}
  server {
    listen 127.0.0.1:${port};
    root ${dist};
  }
}
`;
  const file = path.join(work, "nginx.conf");
  await writeFile(file, text);
  const child = Child.start(program, ["-e", "stderr", "-c", file]);
  const origin = `http://127.0.0.1:${port}`;
  await untilAnswered(origin);
  return { origin, coding: hasBrotli ? "br" : "gzip", end: () => child.end() };
}
