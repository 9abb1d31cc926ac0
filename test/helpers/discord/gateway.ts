import type { Server } from "node:http";
import { type WebSocket, WebSocketServer } from "ws";
import { asRecord } from "./check-body.ts";

/** The gateway side of the fake: sends events, and lets a lost connection resume where it was. */
export interface FakeGateway {
  /** Sends an event to the client, or keeps it until it has resumed. Of several shards the one of the event's server gets it. */
  dispatch(event: string, data: unknown): void;
  /** How often clients have identified and resumed. */
  readonly counts: { identified: number; resumed: number };
  /** What each identify asked for. */
  readonly identified: readonly Plain[];
  /** Cuts the connections as a network does, without a word. */
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
  readonly isToken: (token: unknown) => boolean;
  readonly heartbeatMs: number;
  /** The session's first events, about the servers of its shard. */
  readonly readyFor: (session: {
    readonly id: string;
    readonly resumeUrl: string;
    readonly isOurs: (guild: string) => boolean;
  }) => { ready: object; guilds: readonly unknown[] };
}

type Plain = Readonly<Record<string, unknown>>;

/** What a shard was sent, so that a resume can replay it. */
interface Session {
  readonly id: string;
  readonly isOurs: (guild: string) => boolean;
  readonly sent: { s: number; t: string; d: unknown }[];
  socket: WebSocket;
}

const OP = { dispatch: 0, heartbeat: 1, identify: 2, resume: 6, reconnect: 7, invalid: 9, hello: 10, ack: 11 };

/** The gateway on the upgrade requests of a server: one session for each shard. */
export function createFakeGateway({ server, isToken, heartbeatMs, readyFor }: GatewayParts): FakeGateway {
  const sockets = new WebSocketServer({ server });
  /** By shard. */
  const sessions = new Map<string, Session>();
  const counts = { identified: 0, resumed: 0 };
  const identified: Plain[] = [];
  const send = (socket: WebSocket, payload: object): void => socket.send(JSON.stringify(payload));
  const sendTo = ({ sent, socket }: Session, t: string, d: unknown): void => {
    const event = { s: sent.length + 1, t, d };
    sent.push(event);
    send(socket, { op: OP.dispatch, ...event });
  };
  const toAll = (work: (socket: WebSocket) => void): void => {
    for (const { socket } of sessions.values()) work(socket);
  };
  const gateway: FakeGateway = {
    dispatch: (event, data) => {
      const { guild_id: guild, id } = asRecord(data);
      const about = guild ?? (event.startsWith("GUILD_") ? id : undefined);
      for (const session of sessions.values()) if (session.isOurs(String(about ?? "0"))) sendTo(session, event, data);
    },
    counts,
    identified,
    cut: () => toAll((socket) => socket.terminate()),
    close: (code) => toAll((socket) => socket.close(code)),
    askToReconnect: () => toAll((socket) => send(socket, { op: OP.reconnect, d: null })),
    invalidate: (isResumable) => toAll((socket) => send(socket, { op: OP.invalid, d: isResumable })),
    isDeaf: false,
    refuseWith: undefined,
    stop: () => {
      for (const client of sockets.clients) client.terminate();
      sockets.close();
    },
  };
  const identify = (socket: WebSocket, wish: Plain): void => {
    identified.push(wish);
    if (!isToken(wish["token"])) return void socket.close(4004);
    if (gateway.refuseWith !== undefined) return void socket.close(gateway.refuseWith);
    counts.identified += 1;
    const shard = JSON.stringify(wish["shard"]);
    const [number = 0, of = 1] = (wish["shard"] ?? []) as readonly number[];
    // Discord's own way to share out servers; what belongs to none comes to the first shard.
    const isOurs = (guild: string): boolean => (BigInt(guild) >> 22n) % BigInt(of) === BigInt(number);
    const session: Session = { id: `session of ${shard}, ${counts.identified}`, isOurs, sent: [], socket };
    sessions.set(shard, session);
    const address = server.address();
    const port = typeof address === "object" ? address?.port : undefined;
    const { ready, guilds } = readyFor({ id: session.id, resumeUrl: `ws://127.0.0.1:${port}`, isOurs });
    sendTo(session, "READY", { ...ready, shard: wish["shard"] });
    for (const guild of guilds) sendTo(session, "GUILD_CREATE", guild);
  };
  const resume = (socket: WebSocket, { session_id: id, seq, token }: Plain): void => {
    if (!isToken(token)) return void socket.close(4004);
    const session = [...sessions.values()].find((one) => one.id === id);
    if (!session) return void send(socket, { op: OP.invalid, d: false });
    session.socket = socket;
    counts.resumed += 1;
    for (const event of session.sent) if (event.s > Number(seq)) send(socket, { op: OP.dispatch, ...event });
    sendTo(session, "RESUMED", {});
  };
  sockets.on("connection", (socket) => {
    send(socket, { op: OP.hello, d: { heartbeat_interval: heartbeatMs } });
    socket.on("error", () => undefined);
    socket.on("message", (data) => {
      const { op, d } = asRecord(JSON.parse(String(data)));
      if (op === OP.heartbeat && !gateway.isDeaf) send(socket, { op: OP.ack });
      if (op === OP.identify) identify(socket, asRecord(d));
      if (op === OP.resume) resume(socket, asRecord(d));
    });
  });
  return gateway;
}
