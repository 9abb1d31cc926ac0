import type { Server } from "node:http";
import { type WebSocket, WebSocketServer } from "ws";
import { asRecord } from "./check-body.ts";

/** The gateway side of the fake: sends events, and lets a lost connection resume where it was. */
export interface FakeGateway {
  /** Sends an event to the client, or keeps it until it has resumed. */
  dispatch(event: string, data: unknown): void;
  /** How often a client has identified and resumed. */
  readonly counts: { identified: number; resumed: number };
  /** What each identify asked for. */
  readonly identified: readonly Readonly<Record<string, unknown>>[];
  /** Cuts the connection as a network does, without a word. */
  cut(): void;
  /** Closes with a code of Discord's. */
  close(code: number): void;
  /** Asks for a reconnect (op 7), or says that the session is not valid (op 9). */
  askToReconnect(): void;
  invalidate(isResumable: boolean): void;
  /** While true, heartbeats are not acknowledged. */
  isDeaf: boolean;
  /** Refuses the next identify with a close code. */
  refuseWith: number | undefined;
  stop(): void;
}

interface GatewayParts {
  readonly server: Server;
  readonly token: string;
  readonly heartbeatMs: number;
  /** The session's first events. */
  readonly readyFor: (sessionId: string, resumeUrl: string) => { ready: unknown; guilds: readonly unknown[] };
}

const OP = { dispatch: 0, heartbeat: 1, identify: 2, resume: 6, reconnect: 7, invalid: 9, hello: 10, ack: 11 };
const SESSION = "session-of-the-fake";

/** The gateway on the upgrade requests of a server. One session at a time. */
export function createFakeGateway({ server, token, heartbeatMs, readyFor }: GatewayParts): FakeGateway {
  const sockets = new WebSocketServer({ server });
  let socket: WebSocket | undefined;
  let sequence = 0;
  /** All that was sent in this session, so that a resume can replay it. */
  let sent: { s: number; t: string; d: unknown }[] = [];
  const counts = { identified: 0, resumed: 0 };
  const identified: Readonly<Record<string, unknown>>[] = [];
  const send = (payload: object): void => socket?.send(JSON.stringify(payload));
  const dispatch = (t: string, d: unknown): void => {
    sequence += 1;
    sent.push({ s: sequence, t, d });
    send({ op: OP.dispatch, s: sequence, t, d });
  };
  const gateway: FakeGateway = {
    dispatch,
    counts,
    identified,
    cut: () => socket?.terminate(),
    close: (code) => socket?.close(code),
    askToReconnect: () => send({ op: OP.reconnect, d: null }),
    invalidate: (isResumable) => send({ op: OP.invalid, d: isResumable }),
    isDeaf: false,
    refuseWith: undefined,
    stop: () => {
      for (const client of sockets.clients) client.terminate();
      sockets.close();
    },
  };
  const identify = (wish: Readonly<Record<string, unknown>>): void => {
    identified.push(wish);
    if (wish["token"] !== token) return void socket?.close(4004);
    if (gateway.refuseWith !== undefined) return void socket?.close(gateway.refuseWith);
    counts.identified += 1;
    sequence = 0;
    sent = [];
    const address = server.address();
    const port = typeof address === "object" ? address?.port : undefined;
    const { ready, guilds } = readyFor(SESSION, `ws://127.0.0.1:${port}`);
    dispatch("READY", ready);
    for (const guild of guilds) dispatch("GUILD_CREATE", guild);
  };
  const resume = ({ session_id, seq }: Readonly<Record<string, unknown>>): void => {
    if (session_id !== SESSION || sent.length === 0) {
      send({ op: OP.invalid, d: false });
      return;
    }
    counts.resumed += 1;
    for (const event of sent) if (event.s > Number(seq)) send({ op: OP.dispatch, ...event });
    dispatch("RESUMED", {});
  };
  sockets.on("connection", (connected) => {
    socket = connected;
    send({ op: OP.hello, d: { heartbeat_interval: heartbeatMs } });
    connected.on("error", () => undefined);
    connected.on("message", (data) => {
      if (connected !== socket) return;
      const { op, d } = asRecord(JSON.parse(String(data)));
      if (op === OP.heartbeat && !gateway.isDeaf) send({ op: OP.ack });
      if (op === OP.identify) identify(asRecord(d));
      if (op === OP.resume) resume(asRecord(d));
    });
  });
  return gateway;
}
