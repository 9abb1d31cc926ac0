import { type Insertable, type Selectable, sql, type Transaction } from "kysely";
import type { Rule, Weekday } from "../model/schedule.ts";
import type { DigestStyle, PartOfPlace, Place, Subscription, WhenEmpty } from "../model/subscription.ts";
import type { Store } from "./open-store.ts";
import type { Schema, SubscriptionTable } from "./schema.ts";

/** A pause, or its end when `until` is null. */
export interface Pause {
  readonly until: number | null;
  /** Why, when it is not by a member's wish. */
  readonly reason: string | null;
}

/** What was there before, nothing where it is new; or the other one that has its time already. */
export type Put = { readonly before: Subscription | undefined } | { readonly taken: Subscription };

/** Which subscription a place removed. */
interface Removed {
  readonly id: string;
  readonly place: Place;
}

/** The subscriptions that channels have. */
export interface Subscriptions {
  /**
   * Keeps a new subscription, or changes the one that the place already has of its id, or else at its time of day. The
   * id of what is changed and its memory of what was told, and of how that went, stay. Nothing is put where it would come
   * to the time of another one.
   */
  put(subscription: Subscription, now: number): Promise<Put>;
  find(id: string): Promise<Subscription | undefined>;
  /** Those of a place, by time of day; of all channels of its tenant when the channel is left out. */
  listAt(place: PartOfPlace): Promise<readonly Subscription[]>;
  /** Pauses or resumes; false when there is none of that id. */
  pause(id: string, pause: Pause): Promise<boolean>;
  /** Pauses those of a place, or of all channels of its tenant when the channel is left out; those paused for as long or longer stay as they are. */
  pauseAt(place: PartOfPlace, pause: Pause): Promise<void>;
  /** Takes it off the list; false when there is none of that id. */
  remove(id: string, at: number): Promise<boolean>;
  /** Forgets what was taken off the list before a moment, but for what still has deliveries. */
  forgetRemoved(before: number): Promise<void>;
  /** A place's last few that are off the list, the last first. */
  listRemovedAt(place: Place): Promise<readonly Subscription[]>;
  /**
   * Brings back what a place removed, with its next slot as `nextSlotOf` says; undefined when it is not there, or another
   * one has taken its time of day.
   */
  restore(removed: Removed, nextSlotOf: (rule: Rule) => number): Promise<Subscription | undefined>;
}

const MOST_REMEMBERED = 10;

/** The subscriptions in a store. Faults of the store are passed on. */
export function createSubscriptions({ db, engine }: Store): Subscriptions {
  /** Has those who change the digests of a place take turns, for they look before they write; SQLite's writers do anyway. */
  const takeTurn = async (trx: Transaction<Schema>, { platform, tenant, channel }: Place): Promise<void> => {
    if (engine === "sqlite") return;
    const place = JSON.stringify([platform, tenant, channel]);
    await sql`select pg_advisory_xact_lock(hashtextextended(${place}, 0))`.execute(trx);
  };
  const living = () => db.selectFrom("subscriptions").selectAll().where("removed_at", "is", null);
  return {
    put: (subscription, now) =>
      db.transaction().execute(async (trx) => {
        await takeTurn(trx, subscription.place);
        const { platform, tenant, channel } = subscription.place;
        const { hour, minute } = subscription.rule;
        const here = await trx
          .selectFrom("subscriptions")
          .selectAll()
          .where("removed_at", "is", null)
          .where((row) => row.and({ platform, tenant, channel }))
          .execute();
        const atTime = here.find((one) => one.hour === hour && one.minute === minute);
        const known = here.find(({ id }) => id === subscription.id) ?? atTime;
        const row = toRow(subscription, now);
        if (known && atTime && atTime.id !== known.id) return { taken: fromRow(atTime) };
        if (!known) {
          // One that somebody else has just unsubscribed comes back as it is wished now.
          const removed = trx.updateTable("subscriptions").set(row).where("removed_at", "is not", null);
          const same = removed.where((one) => one.and({ id: row.id, platform, tenant, channel }));
          const { numUpdatedRows } = await same.executeTakeFirst();
          if (numUpdatedRows === 0n) await trx.insertInto("subscriptions").values(row).execute();
          return { before: undefined };
        }
        const { id, created_at, told_until, last_result, last_result_at, ...changed } = row;
        await trx.updateTable("subscriptions").set(changed).where("id", "=", known.id).execute();
        return { before: fromRow(known) };
      }),
    find: async (id) => {
      const row = await living().where("id", "=", id).executeTakeFirst();
      return row && fromRow(row);
    },
    listAt: async ({ platform, tenant, channel }) => {
      const query = living().where((row) =>
        row.and({ platform, tenant, ...(channel === undefined ? {} : { channel }) }),
      );
      const rows = await query.orderBy("hour").orderBy("minute").orderBy("id").execute();
      return rows.map(fromRow);
    },
    pause: async (id, { until, reason }) => {
      const query = db.updateTable("subscriptions").set({ paused_until: until, pause_reason: reason });
      const { numUpdatedRows } = await query.where("id", "=", id).where("removed_at", "is", null).executeTakeFirst();
      return numUpdatedRows > 0n;
    },
    pauseAt: async ({ platform, tenant, channel }, { until, reason }) => {
      await db
        .updateTable("subscriptions")
        .set({ paused_until: until, pause_reason: reason })
        .where("removed_at", "is", null)
        .where((row) => row.and({ platform, tenant, ...(channel === undefined ? {} : { channel }) }))
        .where((row) => row.or([row("paused_until", "is", null), row("paused_until", "<", until ?? 0)]))
        .execute();
    },
    remove: async (id, at) => {
      const query = db.updateTable("subscriptions").set({ removed_at: at }).where("id", "=", id);
      const { numUpdatedRows } = await query.where("removed_at", "is", null).executeTakeFirst();
      return numUpdatedRows > 0n;
    },
    forgetRemoved: async (before) => {
      await db
        .deleteFrom("subscriptions")
        .where("removed_at", "<", before)
        .where("id", "not in", (query) => query.selectFrom("deliveries").select("subscription_id"))
        .execute();
    },
    listRemovedAt: async ({ platform, tenant, channel }) => {
      const query = db.selectFrom("subscriptions").selectAll().where("removed_at", "is not", null);
      const here = query.where((row) => row.and({ platform, tenant, channel }));
      const rows = await here.orderBy("removed_at", "desc").orderBy("id").limit(MOST_REMEMBERED).execute();
      return rows.map(fromRow);
    },
    restore: ({ id, place }, nextSlotOf) =>
      db.transaction().execute(async (trx) => {
        await takeTurn(trx, place);
        const { platform, tenant, channel } = place;
        const removed = await trx
          .selectFrom("subscriptions")
          .selectAll()
          .where("removed_at", "is not", null)
          .where((row) => row.and({ id, platform, tenant, channel }))
          .executeTakeFirst();
        if (!removed) return undefined;
        const { hour, minute } = removed;
        const rival = await trx
          .selectFrom("subscriptions")
          .select("id")
          .where("removed_at", "is", null)
          .where((row) => row.and({ platform, tenant, channel, hour, minute }))
          .executeTakeFirst();
        if (rival) return undefined;
        const restored = fromRow(removed);
        // Slots that went by meanwhile are nobody's loss.
        const nextSlot = nextSlotOf(restored.rule);
        const change = { removed_at: null, next_slot: nextSlot };
        await trx.updateTable("subscriptions").set(change).where("id", "=", id).execute();
        return { ...restored, nextSlot };
      }),
  };
}

function toRow(subscription: Subscription, now: number): Insertable<SubscriptionTable> {
  const { id, place, member, rule, lastResult } = subscription;
  return {
    id,
    platform: place.platform,
    tenant: place.tenant,
    channel: place.channel,
    member,
    hour: rule.hour,
    minute: rule.minute,
    days: rule.days.join(","),
    timezone: rule.timezone,
    topics: JSON.stringify(subscription.topics),
    exclude: JSON.stringify(subscription.exclude),
    max: subscription.max,
    style: subscription.style,
    when_empty: subscription.whenEmpty,
    paused_until: subscription.pausedUntil,
    pause_reason: subscription.pauseReason,
    next_slot: subscription.nextSlot,
    told_until: subscription.toldUntil,
    last_result: lastResult?.text ?? null,
    last_result_at: lastResult?.at ?? null,
    created_at: now,
    removed_at: null,
  };
}

/** A row as the subscription that was put; the words of closed lists were checked before they were written. */
export function fromRow(row: Selectable<SubscriptionTable>): Subscription {
  const days = row.days.split(",") as Weekday[];
  return {
    id: row.id,
    place: { platform: row.platform, tenant: row.tenant, channel: row.channel },
    member: row.member,
    rule: { hour: row.hour, minute: row.minute, days, timezone: row.timezone },
    topics: JSON.parse(row.topics),
    exclude: JSON.parse(row.exclude),
    max: row.max,
    style: row.style as DigestStyle,
    whenEmpty: row.when_empty as WhenEmpty,
    pausedUntil: row.paused_until,
    pauseReason: row.pause_reason,
    nextSlot: row.next_slot,
    toldUntil: row.told_until,
    lastResult:
      row.last_result === null || row.last_result_at === null
        ? null
        : { text: row.last_result, at: row.last_result_at },
  };
}
