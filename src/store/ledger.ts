import { type Kysely, type Selectable, sql, type Transaction, type Updateable } from "kysely";
import { FOREVER, type Subscription } from "../model/subscription.ts";
import type { Store } from "./open-store.ts";
import type { DeliveryTable, Schema, SubscriptionTable } from "./schema.ts";
import { fromRow } from "./subscriptions.ts";

/** What a due subscription comes to: a slot to deliver, or none, and when it is due again. */
export interface Plan {
  readonly slot: number | undefined;
  readonly nextSlot: number;
}

/** A delivery that this process holds until its lease ends. `owner` and `attempt` tell it from every other claim. */
export interface Claim {
  /** Unique among all deliveries, 20 letters and digits. */
  readonly id: string;
  readonly subscriptionId: string;
  readonly slot: number;
  readonly owner: string;
  /** Counted from 1. */
  readonly attempt: number;
  readonly leaseUntil: number;
  /** The composed messages; null until the first attempt has composed them. */
  readonly messages: string | null;
  /** References of the messages that are known to be posted, in order. */
  readonly posted: readonly string[];
  /** Whether the next message may have been posted without our knowing. */
  readonly isInDoubt: boolean;
}

/** How a delivery ends. */
export interface Ending {
  readonly state: "posted" | "skipped" | "dead";
  /** For the channel's list: "posted 3 stories", or why not. */
  readonly result: string;
  /** Articles shelved up to here have now been told. */
  readonly toldUntil?: number;
  /** Why the subscription is paused from now on, since its channel cannot be reached any more. */
  readonly pause?: { readonly until: number; readonly reason: string };
}

/**
 * The delivery ledger: one row for each slot of a subscription, which one process at a time may work on. Everything
 * done under a claim says whether the claim still held; when it did not, another process has taken the delivery over.
 */
export interface Ledger {
  /**
   * Turns up to `most` due subscriptions of the platforms into deliveries; returns how many were due. One that cannot be
   * planned is paused with the reason, and stands in nobody's way.
   */
  planDue(due: DueQuery & WithUnplanned, plan: (subscription: Subscription) => Plan): Promise<number>;
  /** A delivery at once, besides the subscription's slots; false where one is under way already. */
  planNow(subscription: Subscription, slot: number): Promise<boolean>;
  /** Takes up to `most` deliveries that wait, or whose owner's lease has ended. */
  claim(query: DueQuery & { readonly owner: string; readonly leaseMs: number }): Promise<readonly Claim[]>;
  keepMessages(claim: Claim, messages: string): Promise<boolean>;
  /** From now on the next message may be posted; renews the lease until `leaseUntil`. */
  beginPosting(claim: Claim, leaseUntil: number): Promise<boolean>;
  recordPosted(claim: Claim, posted: readonly string[]): Promise<boolean>;
  /** Gives the claim back for a later attempt; `isInDoubt` when the message may have been posted. */
  postpone(
    claim: Claim,
    wait: { readonly notBefore: number; readonly reason: string; readonly isInDoubt: boolean },
  ): Promise<boolean>;
  end(claim: Claim, ending: Ending, now: number): Promise<boolean>;
  /** Forgets deliveries that ended before a moment. */
  forget(before: number): Promise<void>;
}

/** Which rows are looked at: of these platforms, due by now, so many at once. */
export interface DueQuery {
  readonly platforms: readonly string[];
  readonly now: number;
  readonly most: number;
}

/** Who is told of a subscription that is paused since it cannot be planned. */
interface WithUnplanned {
  readonly onUnplanned?: (fault: unknown) => void;
}

/** What a damaged subscription waits before it is looked at again, for the case that it was mended and resumed. */
const UNPLANNED_MS = 24 * 60 * 60_000;

/** The states of a delivery that has not ended. */
const OPEN = ["due", "claimed"] as const;

/** The ledger in a store. Faults of the store are passed on. */
export function createLedger({ db, engine }: Store): Ledger {
  /** Rows that another process is changing are waited for, or passed over; SQLite's writers take turns anyway. */
  const lock = engine === "postgres" ? sql`for update` : sql``;
  const skipLocked = engine === "postgres" ? sql`for update skip locked` : sql``;
  const update = async (claim: Claim, change: Updateable<DeliveryTable>, trx: Kysely<Schema> = db) => {
    const { numUpdatedRows } = await trx
      .updateTable("deliveries")
      .set(change)
      .where((row) => row.and({ id: claim.id, owner: claim.owner, attempt: claim.attempt, state: "claimed" }))
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  };
  return {
    planDue: ({ platforms, now, most, onUnplanned }, plan) =>
      db.transaction().execute(async (trx) => {
        const due = await trx
          .selectFrom("subscriptions")
          .selectAll()
          .where("removed_at", "is", null)
          .where("platform", "in", platforms)
          .where("next_slot", "<=", now)
          .orderBy("next_slot")
          .limit(most)
          .modifyEnd(skipLocked)
          .execute();
        for (const row of due) {
          const planned = tryToPlan(row, plan);
          if ("fault" in planned) onUnplanned?.(planned.fault);
          await writePlan(trx, row.id, { ...planned, now });
        }
        return due.length;
      }),
    planNow: (subscription, slot) =>
      db.transaction().execute(async (trx) => {
        // Of two who ask at once the second waits here, and then sees the delivery of the first.
        const { id } = subscription;
        await trx.selectFrom("subscriptions").select("id").where("id", "=", id).modifyEnd(lock).execute();
        const deliveries = trx.selectFrom("deliveries").select("id").where("subscription_id", "=", id);
        if (await deliveries.where("state", "in", OPEN).limit(1).executeTakeFirst()) return false;
        await addDelivery(trx, subscription, slot, slot);
        return true;
      }),
    claim: async ({ platforms, now, most, owner, leaseMs }) => {
      const rows = await db
        .updateTable("deliveries")
        .set((row) => ({
          owner,
          state: "claimed",
          attempt: row("attempt", "+", 1),
          lease_until: now + leaseMs,
          updated_at: now,
        }))
        .where("id", "in", (query) =>
          query
            .selectFrom("deliveries")
            .select("id")
            .where("platform", "in", platforms)
            .where("not_before", "<=", now)
            .where("state", "in", OPEN)
            .where((row) => row.or([row("lease_until", "is", null), row("lease_until", "<", now)]))
            .orderBy("not_before")
            .limit(most)
            .modifyEnd(skipLocked),
        )
        .returningAll()
        .execute();
      return rows.map(toClaim);
    },
    keepMessages: (claim, messages) => update(claim, { messages }),
    beginPosting: (claim, leaseUntil) => update(claim, { is_in_doubt: 1, lease_until: leaseUntil }),
    recordPosted: (claim, posted) => update(claim, { posted: JSON.stringify(posted), is_in_doubt: 0 }),
    postpone: (claim, { notBefore, reason, isInDoubt }) =>
      update(claim, {
        state: "due",
        owner: null,
        lease_until: null,
        not_before: notBefore,
        reason,
        is_in_doubt: isInDoubt ? 1 : 0,
      }),
    end: (claim, { state, result, toldUntil, pause }, now) =>
      db.transaction().execute(async (trx) => {
        const held = await update(
          claim,
          { state, reason: result, owner: null, lease_until: null, updated_at: now },
          trx,
        );
        if (!held) return false;
        await trx
          .updateTable("subscriptions")
          .set({
            last_result: result,
            last_result_at: now,
            ...(pause === undefined ? {} : { paused_until: pause.until, pause_reason: pause.reason }),
          })
          .where("id", "=", claim.subscriptionId)
          .execute();
        // Of two digests at once the one composed first may be posted last.
        if (toldUntil !== undefined)
          await trx
            .updateTable("subscriptions")
            .set({ told_until: toldUntil })
            .where("id", "=", claim.subscriptionId)
            .where("told_until", "<", toldUntil)
            .execute();
        return true;
      }),
    forget: async (before) => {
      const ended = db.deleteFrom("deliveries").where("state", "in", ["posted", "skipped", "dead"]);
      await ended.where("updated_at", "<", before).execute();
    },
  };
}

type Planned = (Plan & { readonly subscription: Subscription }) | { readonly fault: unknown };

/** The plan of a row, which may hold a zone that this Node does not know. */
function tryToPlan(row: Selectable<SubscriptionTable>, plan: (subscription: Subscription) => Plan): Planned {
  try {
    const subscription = fromRow(row);
    return { ...plan(subscription), subscription };
  } catch (fault) {
    return { fault };
  }
}

async function writePlan(
  trx: Transaction<Schema>,
  id: string,
  planned: Planned & { readonly now: number },
): Promise<void> {
  const update = trx.updateTable("subscriptions").where("id", "=", id);
  const { now } = planned;
  if ("fault" in planned) {
    const why = planned.fault instanceof Error ? planned.fault.message : String(planned.fault);
    const pause = { paused_until: FOREVER, pause_reason: `it cannot be planned (${why}): subscribe anew` };
    await update.set({ ...pause, next_slot: now + UNPLANNED_MS }).execute();
    return;
  }
  const { slot, nextSlot, subscription } = planned;
  await update.set({ next_slot: nextSlot }).execute();
  if (slot !== undefined) await addDelivery(trx, subscription, slot, now);
}

/** One row for a slot, however often it is planned. */
async function addDelivery(db: Kysely<Schema>, { id, place }: Subscription, slot: number, now: number): Promise<void> {
  await db
    .insertInto("deliveries")
    .values({
      id: crypto.randomUUID().replaceAll("-", "").slice(0, 20),
      subscription_id: id,
      platform: place.platform,
      slot,
      not_before: slot,
      updated_at: now,
    })
    .onConflict((conflict) => conflict.columns(["subscription_id", "slot"]).doNothing())
    .execute();
}

function toClaim(row: Selectable<DeliveryTable>): Claim {
  return {
    id: row.id,
    subscriptionId: row.subscription_id,
    slot: row.slot,
    owner: row.owner ?? "",
    attempt: row.attempt,
    leaseUntil: row.lease_until ?? 0,
    messages: row.messages,
    posted: JSON.parse(row.posted),
    isInDoubt: row.is_in_doubt === 1,
  };
}
