/**
 * A stretch `[start, end)` of an article's source text, in UTF-16 code units: the only coordinate in the project.
 * Everything shown to a reader is the slice of a span, so "verbatim" is a matter of type.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The words a span stands for, exactly as the source has them. */
export function sliceOf(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** Whether two spans share at least one character; touching ends do not count. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `inner` lies wholly within `outer`; a span covers itself. */
export function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
