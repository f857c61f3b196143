import { describe, expect, it } from "vitest";
import { readOwn, regimeOf } from "@/core/deadlines/catalogue/own";
import { Regime } from "@/core/deadlines/catalogue/schema";

const written = {
  name: "Müller & Söhne: 24 hours",
  recipient: "Their hotline",
  route: "+49 30 23125 100",
  trigger: "Confirmed access",
  event: "confirmed_at",
  stages: [
    { label: "First notice", limit: { rule: "H-ELAPSED", period: { amount: 24, unit: "hours" } } },
    { label: "First notice", limit: { rule: "BD", period: { amount: 5, unit: "business-days" } } },
  ],
  content: [],
  calendar: "DE",
  source: { title: "Contract, clause 9", address: "Register 4" },
};

describe("an own clause", () => {
  it("becomes an entry of the catalogue with ids of its own, whatever its name", () => {
    const own = readOwn(written);
    if (!own.ok) throw new Error(own.refusal.code);
    const regime = Regime.parse(regimeOf(own.value, "2026-11-22"));
    expect(regime.id).toBe("own-muller-sohne-24-hours");
    expect(regime.stages.map(({ id }) => id)).toEqual(["first_notice_1", "first_notice_2"]);
    const inJapanese = {
      ...own.value,
      name: "通知",
      stages: [{ ...own.value.stages[0], label: "通知" }],
    } as typeof own.value;
    expect(Regime.safeParse(regimeOf(inJapanese, "2026-11-22")).success).toBe(true);
  });

  it("is refused where a rule does not count its unit, with the place", () => {
    const stages = [{ label: "Notice", limit: { rule: "H-ELAPSED", period: { amount: 3, unit: "months" } } }];
    expect(readOwn({ ...written, stages })).toMatchObject({
      ok: false,
      refusal: { code: "unit-not-counted", field: "unit1" },
    });
  });
});
