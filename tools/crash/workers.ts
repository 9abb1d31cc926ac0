import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { execPath } from "node:process";
import type { WorkerOrders } from "./worker.ts";

/** What befell the workers. */
export interface Toll {
  /** Kills from outside, at random moments. */
  killed: number;
  /** Kills by the worker itself, by the point it had reached. */
  readonly died: Map<string, number>;
  /** Frozen beyond their lease and woken again. */
  frozen: number;
}

/** Some worker processes of which each that dies is replaced. */
export interface Workers {
  readonly toll: Toll;
  /** Kills one of them. */
  kill(): void;
  /** Stops one of them for a while as a machine that goes to sleep does. */
  freeze(lengthMs: number): Promise<void>;
  /** Whoever is started from now on dies by nobody's hand. */
  spare(): void;
  stop(): void;
}

/** Starts so many workers; `random` (0 to 1) chooses among them. */
export function startWorkers(number: number, orders: WorkerOrders, random: () => number): Workers {
  const toll: Toll = { killed: 0, died: new Map(), frozen: 0 };
  const living = new Set<ChildProcess>();
  const asleep = new Set<ChildProcess>();
  let { death } = orders;
  let isOver = false;
  const start = (): void => {
    const child = spawn(execPath, [join(import.meta.dirname, "worker.ts"), JSON.stringify({ ...orders, death })], {
      stdio: ["ignore", "pipe", "ignore"],
    });
    living.add(child);
    child.stdout?.setEncoding("utf8").on("data", (lines: string) => {
      for (const point of lines.trim().split("\n")) toll.died.set(point, (toll.died.get(point) ?? 0) + 1);
    });
    child.on("exit", () => {
      living.delete(child);
      if (!isOver) start();
    });
  };
  const any = (): ChildProcess | undefined => {
    const awake = [...living].filter((child) => !asleep.has(child));
    return awake[Math.floor(random() * awake.length)];
  };
  for (let index = 0; index < number; index += 1) start();
  return {
    toll,
    kill: () => {
      if (any()?.kill("SIGKILL") === true) toll.killed += 1;
    },
    freeze: async (lengthMs) => {
      const child = any();
      if (child?.pid === undefined) return;
      asleep.add(child);
      // By a process of its own, since ours may have to wait for the very lock that the frozen one holds.
      const nap = `kill -STOP ${child.pid} && sleep ${lengthMs / 1000} && kill -CONT ${child.pid}`;
      const [status] = await once(spawn("sh", ["-c", nap], { stdio: "ignore" }), "exit");
      if (status === 0) toll.frozen += 1;
      asleep.delete(child);
    },
    spare: () => {
      death = 0;
      for (const child of living) child.kill("SIGKILL");
    },
    stop: () => {
      isOver = true;
      for (const child of living) child.kill("SIGKILL");
    },
  };
}
