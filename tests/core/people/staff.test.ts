import { describe, expect, it } from "vitest";
import { changesOf, guessColumns, type KnownStaff, planStaff, readStaff } from "@/core/people/staff";

const headings = ["Personalnummer", "Name", "E-Mail", "Handy", "Abteilung", "Austritt"];
const columns = guessColumns(headings, {});
const lines = (...rows: string[][]) => [headings, ...rows].map((cells, index) => ({ number: index + 1, cells }));
const today = "2026-11-22";
const known = (userName: string, change: Partial<KnownStaff> = {}): KnownStaff => {
  const paths = [{ kind: "email", value: userName, provisioned: true }];
  return {
    id: userName,
    userName,
    name: "Kim",
    role: "",
    department: "IT",
    active: true,
    kept: true,
    paths,
    ...change,
  };
};

describe("R118: a staff list", () => {
  it("is understood by its headings, and keeps what was chosen for the last list", () => {
    expect(columns).toEqual({
      number: "Personalnummer",
      name: "Name",
      mail: "E-Mail",
      mobile: "Handy",
      department: "Abteilung",
      status: "Austritt",
    });
    expect(guessColumns(["Full name", "Login"], { mail: "Login" })).toEqual({ name: "Full name", mail: "Login" });
  });

  it("names every line that it cannot take", () => {
    const { people, problems } = readStaff(
      lines(
        ["1", "", "a@example.com"],
        ["", "Lee", "none"],
        ["3", "Max", "M@example.com"],
        ["4", "Max", "m@example.com"],
      ),
      columns,
      today,
    );
    expect(people.map(({ userName }) => userName)).toEqual(["m@example.com"]);
    expect(problems).toEqual([
      { row: 2, problem: "no-name" },
      { row: 3, problem: "no-key" },
      { row: 5, problem: "doubled" },
    ]);
  });

  it("tells joiners, movers and leavers apart; who is missing has left only when the list is complete", () => {
    const { people } = readStaff(
      lines(
        ["1", "Kim", "kim@example.com", "", "Sales", ""],
        ["2", "Kim", "lee@example.com", "", "IT", "2026-11-21"],
        ["3", "Kim", "max@example.com", "", "IT", "2026-11-22"],
        ["4", "New", "new@example.com", "", "IT", "aktiv"],
        ["5", "Never", "never@example.com", "", "IT", "ausgeschieden"],
      ),
      columns,
      today,
    );
    const register = ["kim@example.com", "lee@example.com", "max@example.com", "gone@example.com"].map((one) =>
      known(one),
    );
    const named = ({ joiners, movers, leavers, unchanged }: ReturnType<typeof planStaff>) => ({
      joiners: joiners.map(({ userName }) => userName),
      movers: movers.map((one) => one.person.userName),
      leavers: leavers.map(({ userName }) => userName),
      unchanged,
    });
    const plan = {
      joiners: ["new@example.com"],
      movers: ["kim@example.com"],
      leavers: ["lee@example.com"],
      unchanged: 1,
    };
    expect(named(planStaff(register, people, false))).toEqual(plan);
    expect(named(planStaff(register, people, true))).toEqual({
      ...plan,
      leavers: ["lee@example.com", "gone@example.com"],
    });
  });

  it("takes over whom somebody entered by hand, says what it changes, and leaves numbers entered by hand alone", () => {
    const byHand = known("kim@example.com", {
      kept: false,
      paths: [
        { kind: "email", value: "Kim@example.com", provisioned: false },
        { kind: "secure-chat", value: "kim.01", provisioned: false },
      ],
    });
    const { people } = readStaff(
      lines(
        ["1", "Kim", "kim@example.com", "+49 171 3920010", "Sales", ""],
        ["2", "Lee", "lee@example.com", "", "IT", ""],
      ),
      columns,
      today,
    );
    const { joiners, movers } = planStaff([byHand], people, true);
    expect(joiners.map(({ name }) => name)).toEqual(["Lee"]);
    expect(movers.map((one) => changesOf(one.known, one.person))).toEqual([
      [
        { field: "department", before: "IT", after: "Sales" },
        { field: "path", before: "", after: "+49 171 3920010" },
      ],
    ]);
  });
});
