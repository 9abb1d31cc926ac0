import type { Store } from "./open-store.ts";
import type { Seal } from "./seal.ts";

/** What a platform gave us to work in one of its workspaces: tokens and what goes with them, as text. */
export interface Installations {
  put(tenant: string, text: string): Promise<void>;
  /** Undefined where we are not installed. */
  get(tenant: string): Promise<string | undefined>;
  remove(tenant: string): Promise<void>;
  /**
   * Takes on the renewal of a workspace's tokens, until it is disposed and for `forMs` at most; undefined while another
   * process is at it.
   */
  renew(tenant: string, forMs: number): Promise<AsyncDisposable | undefined>;
}

/** The installations of a platform in a store, sealed; what an older key sealed is sealed anew when it is read. */
export function createInstallations(
  { db }: Store,
  parts: { readonly platform: string; readonly seal: Seal; readonly clock: () => number },
): Installations {
  const { platform, seal, clock } = parts;
  const labelOf = (tenant: string): string => `${platform} ${tenant}`;
  const put = async (tenant: string, text: string): Promise<void> => {
    const values = { sealed: seal.seal(text, labelOf(tenant)), updated_at: clock() };
    await db
      .insertInto("installations")
      .values({ platform, tenant, renewing_until: null, ...values })
      .onConflict((conflict) => conflict.columns(["platform", "tenant"]).doUpdateSet(values))
      .execute();
  };
  return {
    put,
    get: async (tenant) => {
      const row = await db
        .selectFrom("installations")
        .select("sealed")
        .where("platform", "=", platform)
        .where("tenant", "=", tenant)
        .executeTakeFirst();
      if (!row) return undefined;
      const { text, isOldKey } = seal.open(row.sealed, labelOf(tenant));
      if (isOldKey) await put(tenant, text);
      return text;
    },
    remove: async (tenant) => {
      await db.deleteFrom("installations").where("platform", "=", platform).where("tenant", "=", tenant).execute();
    },
    renew: async (tenant, forMs) => {
      const until = clock() + forMs;
      const { numUpdatedRows } = await db
        .updateTable("installations")
        .set({ renewing_until: until })
        .where((row) => row.and({ platform, tenant }))
        .where((row) => row.or([row("renewing_until", "is", null), row("renewing_until", "<=", clock())]))
        .executeTakeFirst();
      if (numUpdatedRows === 0n) return undefined;
      return {
        // Another's, begun after this one took too long, goes on.
        [Symbol.asyncDispose]: async () => {
          await db
            .updateTable("installations")
            .set({ renewing_until: null })
            .where((row) => row.and({ platform, tenant, renewing_until: until }))
            .execute();
        },
      };
    },
  };
}
