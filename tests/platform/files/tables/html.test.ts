import { describe, expect, it } from "vitest";
import { readHtml } from "@/platform/files/tables/read-html";

const marks = (html: string, index = 0) =>
  readHtml(html, "page")[index]?.rows.map((row) => row.cells.map((cell) => cell.merged ?? cell.text));

describe("HTML", () => {
  it("lays row and column spans out as a browser does", () => {
    expect(
      marks(
        "<table><tr><th rowspan=2>Area<th colspan=2>Way<tr><th>First<th>Then<tr><td rowspan=0>Inside<td>Bell<td>Mail<tr><td>Siren<td>Post</table>",
      ),
    ).toEqual([
      ["Area", "Way", "left"],
      ["up", "First", "Then"],
      ["Inside", "Bell", "Mail"],
      ["up", "Siren", "Post"],
    ]);
  });

  it("keeps breaks, paragraphs and lists, drops marks, scripts and hidden text, and decodes entities", () => {
    expect(
      marks(
        "<table><tr><td><p>One</p><p>Two</p></td><td>a<br>b<br></td><td><ul><li>Staff<li>Board</ul></td><td><b>A</b>&amp;<i>B</i><script>x()</script><span style='display: none'>sort</span></td><td>&nbsp;</td></tr></table>",
      ),
    ).toEqual([["One\nTwo", "a\nb", "- Staff\n- Board", "A&B"]]);
  });

  it("takes captions, headings and heading cells as what they are", () => {
    const [table] = readHtml(
      "<h1>Plan</h1><h2>Alarm</h2><table><caption>Who is told</caption><thead><tr><td>Subject</td></tr></thead><tr><td>Flood</td></tr></table>",
      "page",
    );
    expect(table).toMatchObject({ name: "Who is told", headings: ["Plan", "Alarm"], nameIsPlace: false });
    expect(table?.rows.map((row) => row.cells[0]?.heading ?? false)).toEqual([true, false]);
  });

  it("tells tables that arrange the page, and offers the tables in them", () => {
    const tables = readHtml(
      "<table role=presentation><tr><td>Menu</td><td>Logo</td></tr></table><table><tr><td><table><tr><th>Subject</th><th>Way</th></tr><tr><td>Flood</td><td>Bell</td></tr></table></td></tr></table>",
      "page",
    );
    expect(tables.map((table) => table.layout)).toEqual([true, true, false]);
  });

  it("keeps the address of a link, unless it leads nowhere outside or is said already", () => {
    expect(
      marks(
        "<table><tr><td><a href='https://example.com/x'>Portal</a></td><td><a href='mailto:soc@example.com'>soc@example.com</a></td><td><a href='../a.md'>Policy</a></td></tr></table>",
      ),
    ).toEqual([["Portal (https://example.com/x)", "soc@example.com", "Policy"]]);
  });
});
