import { createServer, type Server } from "node:net";

/** Makes a message of the PostgreSQL protocol: its type, its length and its body. */
function message(type: string, ...parts: Array<string | Buffer>): Buffer {
  const body = Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : part)));
  const length = Buffer.alloc(4);
  length.writeInt32BE(body.length + 4);
  return Buffer.concat([Buffer.from(type), length, body]);
}

const int16 = (value: number) => Buffer.from([value >> 8, value & 255]);
const int32 = (value: number) => Buffer.from([value >> 24, (value >> 16) & 255, (value >> 8) & 255, value & 255]);

/** A server that lets everybody in and answers every question with one number. */
export function fakePostgres(answer: string): Server {
  const ready = message("Z", "I");
  const column = ["number\0", int32(0), int16(0), int32(23), int16(4), int32(-1), int16(0)];
  const result = Buffer.concat([
    message("T", int16(1), ...column),
    message("D", int16(1), int32(answer.length), answer),
    message("C", "SELECT 1\0"),
    ready,
  ]);
  return createServer((socket) => {
    socket.once("data", () => {
      socket.write(Buffer.concat([message("R", int32(0)), ready]));
      socket.on("data", (bytes) => bytes[0] === "Q".charCodeAt(0) && socket.write(result));
    });
    socket.on("error", () => {});
  });
}
