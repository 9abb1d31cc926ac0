import { createServer, type IncomingMessage, type Server } from "node:http";
import {
  App,
  type AppOptions,
  HTTPReceiver,
  type HTTPReceiverOptions,
  type Receiver,
  SocketModeReceiver,
} from "@slack/bolt";
import { ConfigError } from "../../errors.ts";
import { MOST_AHEAD_SECONDS } from "./limits.ts";
import { createSocket, type SocketParts } from "./socket.ts";
import { clientOptions, SILENT } from "./web-api.ts";

/** Finds the token for an event of a workspace. */
export type Authorize = NonNullable<AppOptions["authorize"]>;

/** A way for events to come in, at work until it is disposed. */
export interface Transport extends AsyncDisposable {
  readonly app: App;
  start(): Promise<void>;
  /** Resolves when Slack has ended it for good. */
  readonly ended?: Promise<ConfigError>;
}

/** A frozen socket is noticed after a third more than this. */
const PING_MS = 2_000;
const CLOSE_MS = 5_000;

/** Events over a WebSocket that we open: no public address is needed. */
export function createSocketTransport(
  options: SocketParts & {
    readonly apiUrl: string;
    readonly appToken: string;
    readonly authorize: Authorize;
  },
): Transport {
  const receiver = new SocketModeReceiver({
    appToken: options.appToken,
    logger: SILENT,
    clientPingTimeout: PING_MS,
    autoReconnectEnabled: false,
    installerOptions: { clientOptions: clientOptions(options.apiUrl) },
  });
  const socket = createSocket(receiver.client, options);
  return {
    app: createApp(receiver, options),
    start: socket.open,
    ended: socket.ended,
    [Symbol.asyncDispose]: () => socket[Symbol.asyncDispose](),
  };
}

/** Events as signed requests to a port of ours. */
export function createHttpTransport(options: {
  readonly apiUrl: string;
  readonly port: number;
  readonly authorize: Authorize;
  readonly receiver: HTTPReceiver;
  readonly clock: () => number;
}): Transport {
  const { receiver, port, clock } = options;
  const server = createServer((request, response) => {
    // Bolt refuses signatures that are old, but not those of a time to come, which would be good for longer than five minutes.
    const isEarly = secondsOf(request) > clock() / 1000 + MOST_AHEAD_SECONDS;
    const path = request.url?.split("?")[0];
    if (path === "/healthz") response.writeHead(200).end("ok\n");
    else if (isEarly) response.writeHead(401).end();
    else {
      try {
        receiver.requestListener(request, response);
      } catch {
        // Bolt throws for every path that is none of its own.
        response.writeHead(404).end();
      }
    }
  });
  return {
    app: createApp(receiver, options),
    start: () => listenOn(server, port),
    [Symbol.asyncDispose]: () => close(server),
  };
}

/** The receiver of signed requests, with the pages of the installation where it is given what they need. */
export function createHttpReceiver(signingSecret: string, install: Partial<HTTPReceiverOptions> = {}): HTTPReceiver {
  return new HTTPReceiver({ ...install, signingSecret, endpoints: "/slack/events", logger: SILENT });
}

function createApp(
  receiver: Receiver,
  { apiUrl, authorize }: { readonly apiUrl: string; readonly authorize: Authorize },
): App {
  // Bolt takes either its own installer's tokens or ours, so it sees no installer behind the receiver.
  const bare: Receiver = {
    init: (app) => receiver.init(app),
    start: () => receiver.start(),
    stop: () => receiver.stop(),
  };
  return new App({
    ...{ receiver: bare, authorize, clientOptions: clientOptions(apiUrl), logger: SILENT },
    extendedErrorHandler: true,
  });
}

function secondsOf({ headers }: IncomingMessage): number {
  return Number(headers["x-slack-request-timestamp"] ?? 0);
}

function listenOn(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === "EADDRINUSE" || error.code === "EACCES";
      reject(isTaken ? new ConfigError([`PORT ${port} cannot be listened on (${error.code}): choose another`]) : error);
    });
    server.listen(port, resolve);
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), CLOSE_MS);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
}
