import type { Analysis } from "../../model/analysis.ts";

/** The parts of an analysis that a brief is made from. */
export type Story = Pick<Analysis, "article" | "sentences">;
