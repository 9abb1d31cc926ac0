import type { DatabaseConnection, Dialect, Driver } from "kysely";

const faults = new WeakSet<object>();

/** Whether an error came out of a store: another service's errors have the same codes. */
export function isStoreFault(error: unknown): error is Error {
  return error instanceof Error && faults.has(error);
}

/** What the work gives; what it throws counts as a fault of the store from then on. */
export async function markFaultsOf<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Error) faults.add(error);
    throw error;
  }
}

/** The dialect, of which every fault of connecting and of a query is marked. */
export function markFaultsOfDialect(dialect: Dialect): Dialect {
  return {
    createAdapter: () => dialect.createAdapter(),
    createDriver: () => markDriver(dialect.createDriver()),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
  };
}

/** In place, as kysely itself adds its log, since drivers tell their connections by identity. */
function markDriver(driver: Driver): Driver {
  const known = new WeakSet<DatabaseConnection>();
  const acquire = driver.acquireConnection.bind(driver);
  driver.acquireConnection = async (options) => {
    const connection = await markFaultsOf(() => acquire(options));
    if (known.has(connection)) return connection;
    known.add(connection);
    const execute = connection.executeQuery.bind(connection);
    connection.executeQuery = (query, how) => markFaultsOf(() => execute(query, how));
    return connection;
  };
  return driver;
}
