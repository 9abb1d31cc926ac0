import { once } from "node:events";
import { createServer, type IncomingMessage, request as requestOf, type ServerResponse } from "node:http";
import { connect, type Socket } from "node:net";
import type { Duplex } from "node:stream";
import { setTimeout as wait } from "node:timers/promises";
import { createFrameReader, type Frame, TEXT, writeFrame } from "./websocket-frames.ts";

/** What goes wrong with a request. */
export type Fault =
  /** Answered by the proxy; the platform never sees it. */
  | {
      readonly kind: "status";
      readonly status: number;
      readonly headers?: Record<string, string>;
      readonly body?: string;
    }
  /** Passed on late. */
  | { readonly kind: "delay"; readonly ms: number }
  /** The connection ends before the platform sees the request. */
  | { readonly kind: "drop before" }
  /** The platform does its work, and the connection ends without an answer. */
  | { readonly kind: "drop after" };

export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly body: string;
}

/** A proxy before a platform's API and sockets, which passes everything on until it is told to misbehave. */
export interface FaultProxy extends AsyncDisposable {
  /** "http://127.0.0.1:40001" */
  readonly origin: string;
  /** Every request so far, faulty ones as well. */
  readonly seen: SeenRequest[];
  /** Has the next requests (one unless said otherwise) that match go wrong. */
  fail(matches: RegExp | ((request: SeenRequest) => boolean), fault: Fault, times?: number): void;
  /** Changes what the platform answers where a path matches, for good. */
  rewrite(path: RegExp, change: (body: string, request: SeenRequest) => string): void;
  /** How many sockets are open. */
  sockets(): number;
  /** Ends every socket. */
  dropSockets(): void;
  /** Keeps every socket open while nothing passes in either direction; those opened later work. */
  freezeSockets(): void;
  /**
   * Loses the next frame of text that matches, together with its socket, and sends it on the next socket once that has
   * begun to speak: as Slack sends again what nobody acknowledged.
   */
  loseFrame(matches: RegExp): void;
  /** Sends each of the next frames of text from the platform so many times in all. */
  repeatFrames(copies: number, frames?: number): void;
  clear(): void;
}

/** Starts a proxy before `upstream`. Where the platform names its own address, the proxy puts its own. */
export async function startFaultProxy(upstream: string): Promise<FaultProxy> {
  const target = new URL(upstream);
  const rules: { matches: (request: SeenRequest) => boolean; fault: Fault; left: number }[] = [];
  const changes: { path: RegExp; change: (body: string, request: SeenRequest) => string }[] = [];
  const seen: SeenRequest[] = [];
  const pairs = new Set<{ readonly client: Duplex; readonly server: Socket; isFrozen: boolean }>();
  let repeat = { copies: 1, frames: 0 };
  let losing: RegExp | undefined;
  let lost: Frame | undefined;
  let host = "";
  const rename = (text: string): string => text.replaceAll(target.host, host);

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const one = { method: request.method ?? "GET", path: request.url ?? "/", body: body.toString() };
    seen.push(one);
    const rule = rules.find(({ matches, left }) => left > 0 && matches(one));
    if (rule) rule.left -= 1;
    const fault = rule?.fault;
    if (fault?.kind === "drop before") return void request.socket.destroy();
    if (fault?.kind === "status") return void response.writeHead(fault.status, fault.headers).end(fault.body ?? "");
    if (fault?.kind === "delay") await wait(fault.ms);
    const answer = await forward(target, request, body);
    if (fault?.kind === "drop after") return void request.socket.destroy();
    const change = changes.find(({ path }) => path.test(one.path));
    const renamed = rename(answer.body.toString());
    const text = change ? change.change(renamed, one) : renamed;
    const isText = /json|text|html/u.test(String(answer.headers["content-type"] ?? ""));
    const { "content-length": _, "transfer-encoding": __, connection: ___, ...headers } = answer.headers;
    response.writeHead(answer.status, headers).end(isText ? text : answer.body);
  };

  const server = createServer((request, response) => {
    handle(request, response).catch(() => request.socket.destroy());
  });
  server.on("upgrade", (request, client, head) => {
    const upstreamSocket = connect(Number(target.port), target.hostname);
    const pair = { client, server: upstreamSocket, isFrozen: false };
    pairs.add(pair);
    const end = () => {
      pairs.delete(pair);
      client.destroy();
      upstreamSocket.destroy();
    };
    for (const socket of [client, upstreamSocket]) socket.on("close", end).on("error", end);
    upstreamSocket.write(upgradeText(request, target.host));
    upstreamSocket.write(head);
    client.on("data", (data: Buffer) => {
      if (!pair.isFrozen) upstreamSocket.write(data);
    });
    const send = (frame: Frame): void => {
      if (frame.opcode === TEXT && losing?.test(frame.payload.toString())) {
        [losing, lost] = [undefined, frame];
        end();
        return;
      }
      const again = lost;
      lost = undefined;
      pass(frame);
      if (again) pass(again);
    };
    const pass = (frame: Frame): void => {
      const isRepeated = frame.opcode === TEXT && repeat.frames > 0;
      if (isRepeated) repeat.frames -= 1;
      const payload = frame.opcode === TEXT ? Buffer.from(rename(frame.payload.toString())) : frame.payload;
      for (let copy = 0; copy < (isRepeated ? repeat.copies : 1); copy += 1)
        client.write(writeFrame({ ...frame, payload }));
    };
    const read = createFrameReader(
      (preamble) => client.write(preamble),
      (frame) => send(frame),
    );
    upstreamSocket.on("data", (data: Buffer) => {
      if (!pair.isFrozen) read(data);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  host = `127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
  return {
    origin: `http://${host}`,
    seen,
    fail: (matches, fault, times = 1) => {
      const test = matches instanceof RegExp ? ({ path }: SeenRequest) => matches.test(path) : matches;
      rules.push({ matches: test, fault, left: times });
    },
    rewrite: (path, change) => changes.push({ path, change }),
    sockets: () => [...pairs].filter(({ isFrozen }) => !isFrozen).length,
    dropSockets: () => {
      for (const { client } of pairs) client.destroy();
      pairs.clear();
    },
    freezeSockets: () => {
      for (const pair of pairs) pair.isFrozen = true;
    },
    loseFrame: (matches) => {
      losing = matches;
    },
    repeatFrames: (copies, frames = 1) => {
      repeat = { copies, frames };
    },
    clear: () => {
      rules.length = 0;
      changes.length = 0;
      seen.length = 0;
      repeat = { copies: 1, frames: 0 };
      [losing, lost] = [undefined, undefined];
    },
    [Symbol.asyncDispose]: async () => {
      for (const { client } of pairs) client.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage["headers"];
  readonly body: Buffer;
}

function forward(target: URL, { method, url, headers }: IncomingMessage, body: Buffer): Promise<Answer> {
  const { "accept-encoding": _, ...passed } = headers;
  return new Promise((resolve, reject) => {
    const options = {
      host: target.hostname,
      port: target.port,
      method,
      path: url,
      headers: { ...passed, host: target.host },
    };
    const request = requestOf(options, async (response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk as Buffer);
      resolve({ status: response.statusCode ?? 502, headers: response.headers, body: Buffer.concat(chunks) });
    });
    request.on("error", reject).end(body);
  });
}

/** The opening request of a WebSocket, without the extensions (compression), so that frames can be read. */
function upgradeText(request: IncomingMessage, host: string): string {
  const headers = Object.entries(request.headers)
    .filter(([name]) => name !== "sec-websocket-extensions" && name !== "host")
    .map(([name, value]) => `${name}: ${String(value)}`);
  return [`GET ${request.url} HTTP/1.1`, `host: ${host}`, ...headers, "", ""].join("\r\n");
}
