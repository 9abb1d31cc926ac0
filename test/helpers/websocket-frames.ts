/** A frame of a WebSocket as a server sends it: not masked (RFC 6455, section 5.2). */
export interface Frame {
  readonly isFinal: boolean;
  readonly opcode: number;
  readonly payload: Buffer;
}

/** The opcode of frames of text. */
export const TEXT = 1;
const HEAD_END = "\r\n\r\n";

/** Takes a server's bytes as they come: first the answer to the opening request, to `onHead`, then frame by frame. */
export function createFrameReader(
  onHead: (head: Buffer) => void,
  onFrame: (frame: Frame) => void,
): (data: Buffer) => void {
  let rest = Buffer.alloc(0);
  let isOpen = false;
  return (data) => {
    rest = Buffer.concat([rest, data]);
    if (!isOpen) {
      const end = rest.indexOf(HEAD_END);
      if (end < 0) return;
      isOpen = true;
      onHead(rest.subarray(0, end + HEAD_END.length));
      rest = rest.subarray(end + HEAD_END.length);
    }
    for (let found = readFrame(rest); found; found = readFrame(rest)) {
      rest = rest.subarray(found.length);
      onFrame(found.frame);
    }
  };
}

function readFrame(data: Buffer): { readonly frame: Frame; readonly length: number } | undefined {
  const [first, second] = data;
  if (first === undefined || second === undefined) return undefined;
  const short = second & 0x7f;
  const headLength = short === 127 ? 10 : short === 126 ? 4 : 2;
  if (data.length < headLength) return undefined;
  const size = short === 127 ? Number(data.readBigUInt64BE(2)) : short === 126 ? data.readUInt16BE(2) : short;
  const length = headLength + size;
  if (data.length < length) return undefined;
  const payload = Buffer.from(data.subarray(headLength, length));
  return { frame: { isFinal: (first & 0x80) !== 0, opcode: first & 0x0f, payload }, length };
}

/** The bytes of a frame. */
export function writeFrame({ isFinal, opcode, payload }: Frame): Buffer {
  const first = (isFinal ? 0x80 : 0) | opcode;
  const size = payload.length;
  if (size < 126) return Buffer.concat([Buffer.from([first, size]), payload]);
  const head = Buffer.alloc(size < 65_536 ? 4 : 10);
  head[0] = first;
  if (size < 65_536) {
    head[1] = 126;
    head.writeUInt16BE(size, 2);
  } else {
    head[1] = 127;
    head.writeBigUInt64BE(BigInt(size), 2);
  }
  return Buffer.concat([head, payload]);
}
