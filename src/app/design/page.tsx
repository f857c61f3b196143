import { ArrowRight, Check, FileUp, Flag, Grid3x3, Mail, Phone, Plus, Send, Timer } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { readReader } from "@/app/reader";
import { Button } from "@/ui/actions/button";
import { IconButton } from "@/ui/actions/icon-button";
import { LinkButton } from "@/ui/actions/link-button";
import { SubmitButton } from "@/ui/actions/submit-button";
import { TextLink } from "@/ui/actions/text-link";
import { Checkbox } from "@/ui/form/checkbox";
import { RadioGroup } from "@/ui/form/radio-group";
import { Select } from "@/ui/form/select";
import { TextInput } from "@/ui/form/text-input";
import { Textarea } from "@/ui/form/textarea";
import { PageHeader } from "@/ui/layout/page-header";
import { Pagination } from "@/ui/layout/pagination";
import { PrintStamp } from "@/ui/layout/print-stamp";
import { Section } from "@/ui/layout/section";
import { Stepper } from "@/ui/layout/stepper";
import { TabNav } from "@/ui/layout/tab-nav";
import { Tabs } from "@/ui/layout/tabs";
import { LanguageSwitch } from "@/ui/shell/language-switch";
import { Mark } from "@/ui/shell/mark";
import { ThemeSwitch } from "@/ui/shell/theme-switch";
import { Avatar } from "@/ui/show/avatar";
import { Badge } from "@/ui/show/badge";
import { Banner, ReadOnlyBanner } from "@/ui/show/banner";
import { DateTime } from "@/ui/show/date-time";
import { DiffView } from "@/ui/show/diff-view";
import { EmptyState } from "@/ui/show/empty-state";
import { FindingList } from "@/ui/show/finding-list";
import { Hash } from "@/ui/show/hash";
import { KeyValues } from "@/ui/show/key-values";
import { Progress } from "@/ui/show/progress";
import { RelativeTime } from "@/ui/show/relative-time";
import { Severity } from "@/ui/show/severity";
import { Skeleton } from "@/ui/show/skeleton";
import { StatusPill } from "@/ui/show/status-pill";
import { Table } from "@/ui/show/table";
import { TimeLeft } from "@/ui/show/time-left";
import { Timeline } from "@/ui/show/timeline";
import { Frame } from "./frame";
import { Comboboxes, Live, Overlays } from "./live";
import { changes, digest, findings, minutesFrom, rows } from "./samples";

export const metadata: Metadata = { title: "Design" };

const grounds = ["canvas", "surface", "sunken", "hover", "accent", "stop", "warn", "advise", "good"] as const;
const swatches: Record<(typeof grounds)[number], string> = {
  canvas: "bg-canvas",
  surface: "bg-surface",
  sunken: "bg-sunken",
  hover: "bg-hover",
  accent: "bg-accent",
  stop: "bg-stop",
  warn: "bg-warn",
  advise: "bg-advise",
  good: "bg-good",
};

/** Shows every piece in every state; for development, and elsewhere only when TOCSIN_DESIGN is 1. */
export default async function DesignPage() {
  if (process.env.NODE_ENV === "production" && process.env.TOCSIN_DESIGN !== "1") notFound();
  const { theme, navigation } = await readReader();
  const now = new Date().toISOString();
  return (
    <Frame navigation={navigation} now={now}>
      <div className="grid max-w-6xl grid-cols-1 gap-10">
        <PrintStamp
          organisation="Example Works Ltd"
          document="Group matrix"
          version="Version 4, in force since 3 March 2026"
          at={now}
          digest={digest}
        />
        <PageHeader
          title="Group matrix"
          crumbs={[{ label: "Matrix", href: "#" }, { label: "Group matrix" }]}
          facts={
            <>
              <StatusPill status="in-force" />
              <span>Version 4</span>
              <span>
                In force since <DateTime at="2026-03-03T08:00:00Z" />
              </span>
              <span className="inline-flex items-center gap-1">
                Digest <Hash value={digest} />
              </span>
            </>
          }
          actions={
            <>
              <Button icon={<FileUp aria-hidden />}>Import</Button>
              <Button variant="primary" icon={<Send aria-hidden />}>
                Submit for approval
              </Button>
            </>
          }
          tabs={
            <TabNav
              label="Parts of the matrix"
              items={[
                { href: "#rows", label: "Rows", current: true, mark: <Badge>42</Badge> },
                { href: "#plan", label: "Plan" },
                { href: "#findings", label: "Findings", mark: <Severity level="blocks" count={1} short /> },
                { href: "#versions", label: "Versions" },
                { href: "#compare", label: "Compare" },
              ]}
            />
          }
        />

        <Section title="Table" description="Dense where there is room, cards where there is not.">
          <Table
            caption="Rows of the group matrix"
            rows={rows}
            rowKey={(row) => row.id}
            rowSelected={(row) => row.id === "c-03"}
            columns={[
              { key: "what", head: "What", main: true, cell: (row) => row.what },
              { key: "to", head: "To whom", cell: (row) => row.to },
              { key: "by", head: "Who", cell: (row) => row.by },
              { key: "channel", head: "How", cell: (row) => row.channel },
              { key: "due", head: "When", align: "end", cell: (row) => row.due },
              {
                key: "finding",
                head: "Finding",
                cell: (row) =>
                  row.severity ? <Severity level={row.severity} /> : <span className="text-ink-faint">None</span>,
              },
            ]}
          />
          <Pagination from={1} to={5} total={1042} previousHref="?page=0" nextHref="?page=2" />
        </Section>

        <Section title="Findings">
          <div className="grid gap-8 lg:grid-cols-2">
            <FindingList findings={findings} />
            <FindingList findings={[]} />
          </div>
        </Section>

        <Section title="Changes">
          <DiffView items={changes} before="Version 4, in force" after="Version 5, in review" />
        </Section>

        <div className="grid gap-10 lg:grid-cols-2">
          <Section title="Timeline" shape="panel">
            <Timeline
              label="What happened"
              items={[
                {
                  id: "1",
                  when: <DateTime at="2026-03-03T09:12:00Z" />,
                  title: "Incident declared",
                  icon: <Flag aria-hidden />,
                  tone: "accent",
                  children: "Ransom note on a file server in the Leipzig plant.",
                },
                {
                  id: "2",
                  when: <DateTime at="2026-03-03T09:40:00Z" />,
                  title: "All staff told",
                  icon: <Check aria-hidden />,
                  tone: "good",
                },
                {
                  id: "3",
                  when: <DateTime at="2026-03-03T13:00:00Z" />,
                  title: "Supplier not reached",
                  icon: <Phone aria-hidden />,
                  tone: "stop",
                  children: "Two calls, no answer. Fallback: mail.",
                },
                {
                  id: "4",
                  when: <TimeLeft due={minutesFrom(now, 1207)} now={now} />,
                  title: "Early warning to the CSIRT",
                  icon: <Timer aria-hidden />,
                  ahead: true,
                },
              ]}
            />
          </Section>
          <Section title="Facts" shape="panel">
            <KeyValues
              items={[
                { label: "Owner", value: "DPO" },
                {
                  label: "Approved by",
                  value: (
                    <span className="inline-flex items-center gap-2">
                      <Avatar name="Ada Muster" size="small" /> Ada Muster
                    </span>
                  ),
                },
                { label: "Approved", value: <DateTime at="2026-03-03T07:59:12Z" precision="second" /> },
                { label: "Last change", value: <RelativeTime at={minutesFrom(now, -2885)} now={now} /> },
                { label: "Fallback", value: "" },
                { label: "SHA-256", value: <Hash value={digest} length={24} /> },
              ]}
            />
          </Section>
        </div>

        <Section title="Times and states">
          <div className="flex flex-wrap items-center gap-3">
            <TimeLeft due={minutesFrom(now, 4320)} now={now} />
            <TimeLeft due={minutesFrom(now, 135)} now={now} />
            <TimeLeft due={minutesFrom(now, -24)} now={now} />
            <DateTime at="2026-03-29T01:30:00Z" quiet />
            <DateTime at="2026-03-29T01:30:00Z" precision="day" />
          </div>
          <div className="mt-3 flex flex-wrap gap-2">
            {(["draft", "in-review", "returned", "approved", "in-force", "superseded", "withdrawn"] as const).map(
              (status) => (
                <StatusPill key={status} status={status} />
              ),
            )}
          </div>
          <div className="mt-2 flex flex-wrap gap-2">
            {(["due", "due-soon", "overdue", "on-time", "late", "missing", "unplanned", "waived"] as const).map(
              (status) => (
                <StatusPill key={status} status={status} />
              ),
            )}
          </div>
          <div className="mt-2 flex flex-wrap items-center gap-2">
            <Severity level="blocks" count={2} />
            <Severity level="warns" count={11} />
            <Severity level="advises" />
            <Badge tone="accent" icon={<Mail aria-hidden />}>
              Mail
            </Badge>
            <Avatar name="Ada Muster" alone />
            <Avatar name="Jonas Beispiel" alone />
            <Avatar name="Søren" alone />
          </div>
        </Section>

        <Section title="Buttons and links">
          <div className="flex flex-wrap items-center gap-2">
            <Button variant="primary" icon={<Plus aria-hidden />}>
              Add a row
            </Button>
            <Button>Secondary</Button>
            <Button variant="quiet">Quiet</Button>
            <Button variant="danger">Delete for ever</Button>
            <Button disabled>Disabled</Button>
            <Button variant="primary" busy>
              Saving
            </Button>
            <LinkButton href="#" icon={<ArrowRight aria-hidden />}>
              Link
            </LinkButton>
            <IconButton label="Add" icon={<Plus aria-hidden />} />
            <Button size="small">Small</Button>
            <Button size="large" variant="primary">
              Large
            </Button>
          </div>
          <p className="mt-3 max-w-prose">
            Running text with <TextLink href="#">a link to the version in force</TextLink>, a figure such as 1,042 and a
            digest such as <code className="font-mono text-sm">9f2b5c1e</code>.
          </p>
        </Section>

        <Section title="Form" shape="panel">
          <form className="grid gap-5 md:grid-cols-2">
            <TextInput label="What" placeholder="What is said" name="what" required />
            <TextInput
              id="sample-mail"
              label="Mail address"
              type="email"
              name="mail"
              defaultValue="ada@example"
              error="Enter a mail address such as ada@example.com."
            />
            <TextInput
              label="Warn before"
              suffix="h"
              type="number"
              name="hours"
              defaultValue={24}
              hint="Hours before the deadline."
            />
            <TextInput label="Reference" name="reference" mono optional defaultValue="INC-2026-0007" />
            <Select
              label="Classification"
              name="classification"
              defaultValue="internal"
              options={[
                { value: "public", label: "Public" },
                { value: "internal", label: "Internal" },
                { value: "secret", label: "Confidential", group: "Restricted" },
              ]}
            />
            <Select
              label="Regime"
              name="regime"
              placeholder="Choose one"
              options={[{ value: "a", label: "Data protection" }]}
              disabled
            />
            <Textarea
              label="What to say"
              name="text"
              optional
              hint="The words that will be sent."
              className="md:col-span-2"
            />
            <Comboboxes />
            <RadioGroup
              label="Reach"
              name="reach"
              defaultValue="inside"
              options={[
                { value: "inside", label: "Inside", hint: "Staff and bodies of the organisation." },
                { value: "outside", label: "Outside", hint: "Authorities, customers, suppliers, the press." },
                { value: "none", label: "Nobody", disabled: true },
              ]}
            />
            <div className="grid content-start gap-2">
              <Checkbox label="May be sent without approval" name="free" hint="Only where minutes count." />
              <Checkbox label="Attach the original" name="original" defaultChecked />
              <Checkbox label="All rows" mixed readOnly />
              <Checkbox label="I have read the text" name="read" error="Tick this before you approve." />
              <Checkbox label="Not offered" disabled />
            </div>
            <div className="flex gap-2 md:col-span-2">
              <SubmitButton>Save</SubmitButton>
              <Button type="reset">Start again</Button>
            </div>
          </form>
        </Section>

        <div className="grid gap-10 lg:grid-cols-2">
          <Section title="Live pieces">
            <Live />
          </Section>
          <Section title="Layers">
            <div className="grid gap-6">
              <Overlays />
              <Tabs
                label="Views of a row"
                items={[
                  { id: "text", label: "Text", content: <p>The words that will be sent.</p> },
                  {
                    id: "paths",
                    label: "Paths",
                    mark: <Badge>3</Badge>,
                    content: <p>Three paths, two of them independent.</p>,
                  },
                  { id: "history", label: "History", content: <Skeleton /> },
                ]}
              />
            </div>
          </Section>
        </div>

        <Section title="Waiting and nothing yet">
          <div className="grid gap-8 lg:grid-cols-2">
            <div className="grid content-start gap-6">
              <Stepper
                label="Import"
                steps={[
                  { id: "file", label: "File", state: "done", href: "#" },
                  { id: "table", label: "Table", state: "done", href: "#" },
                  { id: "columns", label: "Columns", state: "current" },
                  { id: "check", label: "Check", state: "ahead" },
                ]}
              />
              <Progress label="Building the pack" words="4,200 of 10,000 entries" value={4200} max={10000} />
              <Progress label="Starting" words="Usually a few seconds" />
              <Skeleton lines={4} />
              <Skeleton lines={3} shape="rows" />
              <Banner tone="advise" title="Two people edit this matrix.">
                Your changes are saved as you type.
              </Banner>
              <Banner tone="stop" title="The ledger does not verify." action={<Button size="small">Show where</Button>}>
                Entry 1,204 of the matrix stream was changed.
              </Banner>
              <Banner tone="good">All 1,204 entries verify.</Banner>
              <ReadOnlyBanner />
            </div>
            <div className="rounded-lg border border-line bg-surface">
              <EmptyState
                icon={<Grid3x3 aria-hidden />}
                title="No rows yet"
                steps={["Drop the spreadsheet you have.", "Check which column is which.", "Submit it for approval."]}
                action={
                  <>
                    <LinkButton variant="primary" href="#" icon={<FileUp aria-hidden />}>
                      Import a matrix
                    </LinkButton>
                    <Button>Start from starter content</Button>
                  </>
                }
              >
                The rows say who is told what, when, how and by whom.
              </EmptyState>
            </div>
          </div>
        </Section>

        <Section title="Appearance">
          <div className="flex flex-wrap gap-4">
            <ThemeSwitch theme={theme} />
            <LanguageSwitch
              languages={[
                { value: "en", label: "English" },
                { value: "de", label: "Deutsch" },
              ]}
            />
          </div>
          <ul className="mt-4 grid grid-cols-3 gap-2 sm:grid-cols-9">
            {grounds.map((name) => (
              <li key={name} className="text-sm">
                <span aria-hidden className={`block h-10 rounded-md border border-line ${swatches[name]}`} />
                {name}
              </li>
            ))}
          </ul>
          <p className="mt-4 flex items-center gap-3 font-semibold text-2xl">
            <Mark className="size-8 text-accent" /> Tocsin
          </p>
        </Section>
      </div>
    </Frame>
  );
}
