import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";

/** The ways in which a platform fails a post or a look; each befalls its share of them. */
export const FAULTS = ["refused", "too many", "answer lost", "error after posting", "silence"] as const;
export type Fault = (typeof FAULTS)[number];
const SHARE = 0.05;

/** A message as the platform got it. */
interface Posted {
  readonly channel: string;
  readonly messageId: string;
  readonly thread?: string;
}

/** A chat platform on loopback that keeps every message, and fails as often as platforms do on a very bad day. */
export interface Platform extends AsyncDisposable {
  readonly address: string;
  readonly posted: readonly Posted[];
  readonly faults: ReadonlyMap<Fault, number>;
  /** How often a message was looked for, how often nobody was told of it, and how often it was there. */
  readonly looks: { asked: number; failed: number; found: number };
  /** What befell a message: each post and each look, and the second at which it was. */
  historyOf(messageId: string): readonly string[];
}

/** Starts the platform; `random` (0 to 1) decides about its faults. */
export async function startPlatform(random: () => number): Promise<Platform> {
  const posted: Posted[] = [];
  const faults = new Map<Fault, number>();
  const looks = { asked: 0, failed: 0, found: 0 };
  const history = new Map<string, string[]>();
  const note = (messageId: string, event: string): void => {
    const noted = `${event} at ${(performance.now() / 1000).toFixed(3)} s`;
    history.set(messageId, [...(history.get(messageId) ?? []), noted]);
  };
  const drawFault = (): Fault | undefined => FAULTS[Math.floor(random() / SHARE)];
  const post = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const message: Posted = JSON.parse(await text(request));
    const fault = drawFault();
    if (fault !== undefined) faults.set(fault, (faults.get(fault) ?? 0) + 1);
    // Of the requests that are never answered half come through.
    const isKept = fault === undefined || /posting|lost/u.test(fault) || (fault === "silence" && random() < 0.5);
    if (isKept) posted.push(message);
    note(message.messageId, `${isKept ? "posted" : "not posted"} (${fault ?? "answered"})`);
    answer(fault, message.messageId, response);
  };
  const find = (messageId: string, response: ServerResponse): void => {
    looks.asked += 1;
    const fault = drawFault();
    const isThere = posted.some((message) => message.messageId === messageId);
    if (fault !== undefined) looks.failed += 1;
    else if (isThere) looks.found += 1;
    note(messageId, fault === undefined ? (isThere ? "found" : "not found") : `not looked for (${fault})`);
    answer(fault, isThere ? messageId : null, response);
  };
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://platform");
    if (request.method === "POST") post(request, response).catch(() => response.destroy());
    else find(url.searchParams.get("message") ?? "", response);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the platform has no port");
  return {
    address: `http://127.0.0.1:${address.port}`,
    posted,
    faults,
    looks,
    historyOf: (messageId) => history.get(messageId) ?? [],
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function answer(fault: Fault | undefined, reference: string | null, response: ServerResponse): void {
  switch (fault) {
    case "refused":
      response.writeHead(400).end();
      break;
    case "too many":
      response.writeHead(429, { "retry-after-ms": "300" }).end();
      break;
    case "answer lost":
      response.destroy();
      break;
    case "error after posting":
      response.writeHead(503).end();
      break;
    case "silence":
      break;
    case undefined:
      response.end(JSON.stringify({ reference }));
  }
}
