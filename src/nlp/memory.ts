/** Gives arrays of zeros. */
export interface Memory {
  uint8(length: number): Uint8Array;
  uint16(length: number): Uint16Array;
  int32(length: number): Int32Array;
  float32(length: number): Float32Array;
  float64(length: number): Float64Array;
}

/** Arrays of their own, to keep. */
export const LASTING: Memory = {
  uint8: (length) => new Uint8Array(length),
  uint16: (length) => new Uint16Array(length),
  int32: (length) => new Int32Array(length),
  float32: (length) => new Float32Array(length),
  float64: (length) => new Float64Array(length),
};

/** Memory that is used again for every article: the arrays given are good until `open` is called again. */
export interface ScratchMemory extends Memory {
  open(): void;
}

/** Few articles take more, and what is not touched is not resident: to make it anew every few articles would take time. */
const FIRST_BYTES = 1 << 20;
const BYTES_PER_NUMBER = 8;

/**
 * An article takes some hundred and fifty arrays, and making one anew costs more than what most of them are used for:
 * measured, three microseconds for one of seventy numbers, against a tenth of one for a view of memory that is there.
 */
export function createScratchMemory(): ScratchMemory {
  let buffer = new ArrayBuffer(FIRST_BYTES);
  let end = 0;
  let wanted = 0;
  function take(bytes: number): number {
    const start = end;
    const rounded = (bytes + BYTES_PER_NUMBER - 1) & -BYTES_PER_NUMBER;
    wanted += rounded;
    if (start + rounded <= buffer.byteLength) {
      end = start + rounded;
      return start;
    }
    // What was given before stays good on the buffer it is part of.
    buffer = new ArrayBuffer(2 * Math.max(buffer.byteLength, rounded));
    end = rounded;
    return 0;
  }
  return {
    open: () => {
      // After a very long article the memory is given back.
      if (buffer.byteLength > FIRST_BYTES && wanted < FIRST_BYTES / 2) buffer = new ArrayBuffer(FIRST_BYTES);
      end = 0;
      wanted = 0;
    },
    uint8: (length) => {
      const start = take(length);
      return new Uint8Array(buffer, start, length).fill(0);
    },
    uint16: (length) => {
      const start = take(length * Uint16Array.BYTES_PER_ELEMENT);
      return new Uint16Array(buffer, start, length).fill(0);
    },
    int32: (length) => {
      const start = take(length * Int32Array.BYTES_PER_ELEMENT);
      return new Int32Array(buffer, start, length).fill(0);
    },
    float32: (length) => {
      const start = take(length * Float32Array.BYTES_PER_ELEMENT);
      return new Float32Array(buffer, start, length).fill(0);
    },
    float64: (length) => {
      const start = take(length * Float64Array.BYTES_PER_ELEMENT);
      return new Float64Array(buffer, start, length).fill(0);
    },
  };
}
