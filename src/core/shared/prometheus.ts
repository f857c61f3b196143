/** One figure: its name, what it says, and one value, or one for each label. */
export type Gauge = {
  readonly name: string;
  readonly help: string;
  readonly value: number | Readonly<Record<string, number>>;
  /** What the keys of several values name. */
  readonly label?: string;
};

const escaped = (text: string) => text.replace(/[\\"\n]/g, (char) => (char === "\n" ? "\\n" : `\\${char}`));

/** Writes figures in the text format of Prometheus (exposition format 0.0.4). */
export function prometheusText(gauges: readonly Gauge[]): string {
  return gauges
    .map(({ name, help, value, label = "kind" }) => {
      const lines =
        typeof value === "number"
          ? [`${name} ${value}`]
          : Object.entries(value).map(([key, each]) => `${name}{${label}="${escaped(key)}"} ${each}`);
      return [`# HELP ${name} ${help}`, `# TYPE ${name} gauge`, ...lines, ""].join("\n");
    })
    .join("");
}
