"use client";

import { Words } from "@/app/(signed-in)/_register/choices";
import type { Entry } from "@/app/(signed-in)/_register/entry";
import { NameField } from "@/app/(signed-in)/_register/name-field";
import type { EntryNames } from "@/app/(signed-in)/_register/options";
import { RegisterScreen } from "@/app/(signed-in)/_register/register-screen";
import { contactLanguages, sayContactLanguage } from "@/core/language/contact-languages";
import { type ContactFields, emptyContact } from "@/core/people/fields";
import { bestOf, freshnessOf, usualPolicy } from "@/core/people/freshness";
import { TextLink } from "@/ui/actions/text-link";
import { Combobox } from "@/ui/form/combobox";
import { Select } from "@/ui/form/select";
import { Switch } from "@/ui/form/switch";
import { Typed } from "@/ui/form/typed";
import { useReader, useSay } from "@/ui/language";
import {
  addContactAction,
  archiveContactAction,
  mergeContactAction,
  restoreContactAction,
  saveContactAction,
  saveManyContactsAction,
} from "./actions";
import { FreshnessBadge } from "./path-freshness";
import type { ServiceOption } from "./path-needs";
import { PathsEditor } from "./paths-editor";
import { ReachableNow } from "./reachable-now";

const acts = {
  add: addContactAction,
  save: saveContactAction,
  saveMany: saveManyContactsAction,
  archive: archiveContactAction,
  restore: restoreContactAction,
  merge: mergeContactAction,
};

/** What the list tells about a contact beside what people fill in. */
type Freshened = { freshDays: number; answeredAt: Readonly<Record<string, string>> };

type ContactScreenProps = {
  contacts: readonly (Entry<ContactFields> & Freshened)[];
  services: readonly ServiceOption[];
  serviceNames: EntryNames;
  zones: readonly string[];
  now: string;
  mayEdit: boolean;
  /** Whether names and numbers are shown in the clear. */
  personal: boolean;
  /** Whether this reader may ask for erasure, and hand out what is held. */
  mayErase: boolean;
  open?: string;
};

const lines = ["organisation", "role"] as const;
const more = ["keyFingerprint", "verification", "vouchedBy"] as const;

/** The register of reachable people and desks, with the ways to reach them. */
export function ContactScreen({
  contacts,
  services,
  serviceNames,
  zones,
  now,
  mayEdit,
  personal,
  mayErase,
  open,
}: ContactScreenProps) {
  const say = useSay();
  const { language } = useReader();
  const label = (field: keyof ContactFields) => say(`register.fields.${field}`);
  const paths = (entry: ContactFields) => entry.paths.map(({ value }) => value).join(" · ");
  const known = new Map(contacts.map((contact) => [contact.id, contact]));
  const factsOf = (id: string): Freshened => known.get(id) ?? { freshDays: usualPolicy.otherDays, answeredAt: {} };
  const freshness = ({ id, paths }: Entry<ContactFields>) =>
    bestOf(paths.map(({ verifiedAt }) => freshnessOf(verifiedAt, factsOf(id).freshDays, new Date(now))));
  const plain = (key: "organisation" | "role") => ({
    key,
    head: label(key),
    text: (entry: ContactFields) => entry[key],
    cell: (entry: ContactFields) => entry[key],
  });
  return (
    <RegisterScreen<ContactFields>
      noun="contact"
      room="people"
      entries={contacts}
      empty={emptyContact}
      acts={acts}
      mayEdit={mayEdit}
      mayHistory={personal}
      open={open}
      columns={[
        { ...plain("organisation"), filter: true },
        plain("role"),
        {
          key: "paths",
          head: label("paths"),
          text: paths,
          cell: (entry) => <span className="wrap-anywhere">{paths(entry)}</span>,
        },
        {
          key: "freshness",
          head: say("reach.freshness.column"),
          text: (entry) => say(`reach.freshness.${freshness(entry)}`),
          cell: (entry) => <FreshnessBadge freshness={freshness(entry)} />,
          filter: true,
        },
        {
          key: "zone",
          head: say("register.localTime"),
          text: ({ zone }) => zone,
          cell: ({ zone, reachable }) => <ReachableNow zone={zone} hours={reachable} now={now} />,
        },
        {
          key: "language",
          head: label("language"),
          text: (entry) => sayContactLanguage(language, entry.language),
          cell: (entry) => sayContactLanguage(language, entry.language),
          filter: true,
        },
      ]}
      nameOf={(id) => serviceNames[id] ?? "…"}
      form={({ id, fields, change, readOnly, many }) => (
        <>
          <div className="grid gap-4 sm:grid-cols-2">
            <NameField {...{ fields, change, readOnly, many }} />
            <Select
              label={label("kind")}
              value={fields.kind}
              disabled={readOnly}
              options={(["person", "desk"] as const).map((value) => ({
                value,
                label: say(`register.kinds.contact.${value}`),
              }))}
              onChange={({ target }) => change({ kind: target.value as ContactFields["kind"] })}
            />
            {lines.map((field) => (
              <Typed
                key={field}
                label={label(field)}
                value={fields[field]}
                readOnly={readOnly}
                onChange={(value) => change({ [field]: value })}
              />
            ))}
          </div>
          {!many && (
            <PathsEditor
              paths={fields.paths}
              services={services}
              readOnly={readOnly}
              now={now}
              {...factsOf(id)}
              onChange={(next) => change({ paths: next })}
            />
          )}
          <div className="grid gap-4 sm:grid-cols-2">
            <Combobox
              label={label("zone")}
              hint={<ReachableNow zone={fields.zone} hours={fields.reachable} now={now} />}
              disabled={readOnly}
              options={zones.map((value) => ({ value, label: value }))}
              values={fields.zone ? [fields.zone] : []}
              onChange={([zone = ""]) => change({ zone })}
            />
            <Typed
              label={label("reachable")}
              hint={say("register.hints.reachable")}
              value={fields.reachable}
              readOnly={readOnly}
              onChange={(reachable) => change({ reachable })}
            />
            <Words
              label={label("language")}
              hint={say("register.hints.language")}
              single
              options={contactLanguages.map((value) => ({ value, label: sayContactLanguage(language, value) }))}
              values={fields.language ? [fields.language] : []}
              readOnly={readOnly}
              onChange={([chosen = ""]) => change({ language: chosen })}
            />
            {more.map((field) => (
              <Typed
                key={field}
                label={label(field)}
                value={fields[field]}
                readOnly={readOnly}
                onChange={(value) => change({ [field]: value })}
              />
            ))}
          </div>
          <Switch
            label={label("published")}
            hint={say("register.hints.published")}
            checked={fields.published}
            disabled={readOnly}
            onChange={({ target }) => change({ published: target.checked })}
          />
          <Typed
            label={label("notes")}
            value={fields.notes}
            lines
            readOnly={readOnly}
            onChange={(notes) => change({ notes })}
          />
          {mayErase && !many && fields.kind === "person" && (
            <TextLink href={`/evidence/privacy/new?thing=contact:${id}`}>{say("register.erase")}</TextLink>
          )}
        </>
      )}
    />
  );
}
