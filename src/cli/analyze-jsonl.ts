import { once } from "node:events";
import { createInterface } from "node:readline";
import { LARGEST_FILE_BYTES } from "../ingest/decode.ts";
import { readArticle } from "../ingest/read.ts";
import { whyNotAnArticle } from "../ingest/why-not-an-article.ts";
import { analyzeArticle } from "../library/analyze.ts";
import { writeBrief } from "../nlp/brief.ts";
import { type AnalysisRow, toAnalysisRow } from "./analysis-row.ts";

/** What a line that could not be analysed comes back as. */
export interface ErrorRow {
  readonly id: string | number | null;
  readonly error: string;
}

/**
 * Reads `{"id","text","title"?}` a line and writes one row a line as it goes, in the same order; blank lines are passed
 * over. A line that is no such object, or no article, gives an `ErrorRow` and the run goes on. Waits for a slow reader.
 */
export async function analyzeJsonl(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
  sentences: number,
): Promise<void> {
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === "") continue;
    const isTaken = output.write(`${JSON.stringify(analyzeLine(line, sentences))}\n`);
    if (!isTaken) await once(output, "drain");
  }
}

/** One line of input as its row. */
export function analyzeLine(line: string, sentences: number): AnalysisRow | ErrorRow {
  const request = parseRequest(line);
  if ("error" in request) return request;
  const article = readArticle(request);
  const error = whyNotAnArticle(article);
  if (error !== undefined) return { id: request.id, error };
  const analysis = analyzeArticle(article);
  return toAnalysisRow(analysis, writeBrief(analysis, { length: { sentences } }).brief);
}

type Request = { readonly id: string; readonly text: string; readonly title?: string };

function parseRequest(line: string): Request | ErrorRow {
  let value: unknown;
  try {
    // The first line of a file may carry a byte-order mark.
    value = JSON.parse(line.replace(/^\uFEFF/u, ""));
  } catch {
    return { id: null, error: "this line is not valid JSON" };
  }
  const { id, text, title } = Object(value);
  const known = typeof id === "string" || typeof id === "number" ? id : null;
  if (known === null) return { id: null, error: "“id” must be a text or a number" };
  if (typeof text !== "string") return { id: known, error: "“text” must be a text" };
  if (text.trim() === "") return { id: known, error: "“text” is empty" };
  if (text.length > LARGEST_FILE_BYTES)
    return { id: known, error: `“text” is longer than ${LARGEST_FILE_BYTES} characters` };
  if (title !== undefined && title !== null && typeof title !== "string")
    return { id: known, error: "“title” must be a text" };
  return { id: String(known), text, ...(typeof title === "string" ? { title } : {}) };
}
