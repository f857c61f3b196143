import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { TableProposal } from "@/core/matrix/import/proposal";
import { proposeImport } from "@/core/matrix/import/propose-import";
import { readTables } from "@/platform/files/tables/read-tables";
import { buildDocx, buildXlsx, cell, escapeXml, paragraph, table } from "../fixtures/import/office";

const folder = process.env.TOCSIN_CORPUS ?? "";
const present = folder !== "" && existsSync(folder);

type Grid = readonly (readonly string[])[];

const csv = (grid: Grid, sign: string) =>
  grid.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(sign)).join("\r\n");
const lines = (text: string) => escapeXml(text).replaceAll("\n", "<br>");
const bars = (row: readonly string[]) =>
  `| ${row.map((text) => text.replaceAll("|", "\\|").replaceAll("<", "&lt;").replaceAll("\n", "<br>")).join(" | ")} |`;

/** Writes a table into every kind of file, with nothing but its words to tell the heading by. */
async function containers(name: string, grid: Grid): Promise<[kind: string, file: string, bytes: Uint8Array][]> {
  const plain = `${name.replaceAll("/", "-")}.csv`;
  const html = grid.map((row) => `<tr>${row.map((text) => `<td>${lines(text)}</td>`).join("")}</tr>`).join("");
  const [head = [], ...body] = grid;
  const markdown = [`## ${name}`, "", bars(head), `|${head.map(() => "---|").join("")}`, ...body.map(bars)].join("\n");
  const words = table(
    ...grid.map((row) =>
      row.map((text) =>
        cell(
          text
            .split("\n")
            .map((line) => paragraph(line))
            .join(""),
        ),
      ),
    ),
  );
  return [
    ["commas", plain, Buffer.from(csv(grid, ","))],
    ["semicolons with a byte-order mark", plain, Buffer.from(`\ufeff${csv(grid, ";")}`)],
    ["tabs in UTF-16", plain, Buffer.from(csv(grid, "\t"), "utf16le")],
    ["HTML", "a.html", Buffer.from(`<html><h2>${escapeXml(name)}</h2><table>${html}</table></html>`)],
    ["Markdown", "a.md", Buffer.from(markdown)],
    ["XLSX under a title", "a.xlsx", await buildXlsx([{ name: name.slice(0, 30), rows: [[name], [], ...grid] }])],
    ["DOCX", "a.docx", await buildDocx(paragraph(name, "", "<w:b/>") + words)],
  ];
}

const summary = (proposal: TableProposal | undefined) =>
  proposal && {
    kind: proposal.kind,
    rows: proposal.records.map((record) => record.cells),
    mapping: proposal.columns.map(({ id, heading }) => [heading, proposal.mapping.columns[id]]),
  };

describe.skipIf(!present)("the container does not matter: the same words give the same import", () => {
  it.each(present ? readdirSync(folder).filter((name) => /^\d\d-/.test(name)) : [])("%s", async (file) => {
    const read = await readTables(readFileSync(join(folder, file)), file);
    const proposals = read.ok ? proposeImport(read.value) : [];
    const simple = proposals.filter(
      (proposal) =>
        !proposal.decoy &&
        proposal.headerRows === 1 &&
        proposal.columns.every((column) => column.heading !== "") &&
        proposal.records.every((record) => record.section.length === 0),
    );
    for (const proposal of simple) {
      const grid = [
        proposal.columns.map((column) => column.heading),
        ...proposal.records.map((record) => record.cells),
      ];
      for (const [kind, name, bytes] of await containers(proposal.name, grid)) {
        const again = await readTables(bytes, name);
        const [first] = again.ok ? proposeImport(again.value) : [];
        expect([proposal.name, kind, summary(first)]).toEqual([proposal.name, kind, summary(proposal)]);
      }
    }
  });
});
