import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, describe, expect, it } from "vitest";
import { attachment } from "@/app/api/attachment";
import { sendMail } from "@/platform/mail/send";
import { projectFolder } from "@/platform/project";
import { startMailServer } from "../support/mail-server";

const breaks = [
  "\r\nBcc: victim@example.com",
  "\nX-Added: 1",
  "\r\n\r\n<script>ran()</script>",
  "\u2028X-Added: 1",
  "\0X",
];

const server = await startMailServer();
afterAll(() => server.stop());

describe("what people enter", () => {
  const places = ["subject", "id", "from", "to"] as const;
  const mails = breaks.flatMap((tail) => places.map((place) => [place, tail] as const));
  it.each(mails)("adds no header and no reader to a mail: in its %s, %j", async (place, tail) => {
    const at = (one: (typeof places)[number]) => (one === place ? tail : "");
    const options = {
      source: "environment",
      options: { url: server.url },
      from: `Tocsin${at("from")} <tocsin@example.com>`,
    } as const;
    server.received.length = 0;
    const mail = { to: `kim@example.com${at("to")}`, subject: `Notice${at("subject")}`, text: "Text" };
    const sent = await sendMail(mail, `id${at("id")}`, options).then(
      () => true,
      () => false,
    );
    // Only an address can be one that no server takes.
    expect(sent || place === "to" || place === "from").toBe(true);
    expect(server.received).toHaveLength(sent ? 1 : 0);
    for (const { headers, to, bcc, text } of server.received) {
      expect(headers.map(({ key }) => key)).not.toContain("x-added");
      expect([to?.map(({ address }) => address), bcc]).toEqual([["kim@example.com"], undefined]);
      expect(text?.trim()).toBe("Text");
    }
  });

  it.each(breaks)("adds no header to a download by its name: %j", (tail) => {
    const file = { name: `a"; x=".eml${tail}`, size: 0, stream: Readable.from([]), may: async () => true };
    const disposition = attachment(file).headers.get("content-disposition") ?? "";
    expect(disposition).toMatch(/^attachment; filename="[^"\r\n\0]*"; filename\*=UTF-8''[\w%.!~*+-]*$/);
  });

  it("stays one line of the log, whatever it holds, and moves no cursor of whoever reads it", () => {
    const facts = `{ command: "a\\n{\\"msg\\":\\"forged\\"}\\r\\n\\u001b[2J\\u2028", code: "\\u0007\\0" }`;
    const script = `import { note } from "./src/platform/log.ts"; note("info", "tested", ${facts});`;
    const { stdout } = spawnSync(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], {
      cwd: projectFolder,
      encoding: "utf8",
      env: { ...process.env, TOCSIN_LOG: "info" },
    });
    expect(stdout.trimEnd().split("\n")).toHaveLength(1);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
    expect(stdout.trimEnd()).not.toMatch(/[\x00-\x1f]/);
    expect(JSON.parse(stdout)).toMatchObject({ msg: "tested" });
  });
});

describe("a table that goes out as CSV", () => {
  const files = readdirSync(join(projectFolder, "src"), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes("generated"))
    .map((name) => ({ name, text: readFileSync(join(projectFolder, "src", name), "utf8") }));

  it("is written cell by cell by the one function that takes the sting out of formulas", () => {
    const joining = files.filter(({ text }) => /\.join\(["'][,;]["']\)/.test(text) && /csv/i.test(text));
    expect(joining.map(({ name }) => name)).toEqual(["platform/rendering/csv.ts"]);
    const users = files.filter(({ text }) => text.includes("csvLine(") || text.includes("map(csvLine)"));
    expect(users.length).toBeGreaterThan(4);
  });
});
