import { anyOf, plain } from "@/core/shared/words";
import type { Direction, StakeholderKind } from "./register";

type Kind = (typeof StakeholderKind)["options"][number];

/**
 * Words by which kinds of party are recognised, in English, German, French, Spanish and Japanese; the first that fits
 * counts. A word with "=" must be the whole name.
 */
const kinds: readonly (readonly [Kind, string])[] = [
  [
    "regulator",
    "regulator|regulators|regulatory authority|regulatory authorities|authorities|data protection commission|information commissioner|supervisory authority|data protection authority|competent authority|csirt|national cert|cert-bund|cnil|ico|bsi|bafin|enisa|edpb|aepd|cnpd|anssi|finma|fdpic|edöb|oaic|hhs|=ncsc|aufsichtsbehörde|aufsichtsbehörden|datenschutzbehörde|datenschutzaufsicht|meldestelle|behörde|behörden|autorité de contrôle|autorité de protection des données|autorités|autoridad de control|autoridad|autoridades|regulador|reguladores|監督当局|規制当局|個人情報保護委員会",
  ],
  [
    "law-enforcement",
    "police|law enforcement|public prosecutor|prosecutor|federal office of criminal police|polizei|kriminalpolizei|lka|bka|zac|staatsanwaltschaft|gendarmerie|policía|guardia civil|fiscalía|警察",
  ],
  [
    "insurer",
    "insurer|insurance|cyber insurance|versicherung|cyberversicherung|versicherer|assureur|assurance|aseguradora|seguro|保険会社",
  ],
  [
    "press",
    "press|media|journalists|newspapers|presse|medien|journalisten|médias|journalistes|prensa|medios|報道|メディア",
  ],
  [
    "crisis-pr",
    "pr agency|crisis pr|public relations agency|pr-agentur|krisenkommunikation agentur|agence de communication",
  ],
  ["forensics", "forensics|forensic|forensik|forensiker|forensique|forense|フォレンジック"],
  [
    "counsel",
    "outside counsel|external counsel|outside legal counsel|external legal counsel|law firm|external lawyer|kanzlei|externe rechtsberatung|cabinet d'avocats|bufete|顧問弁護士",
  ],
  ["mdr", "mdr|mssp|managed detection|soc provider|soc-dienstleister"],
  [
    "cloud-provider",
    "cloud provider|cloud providers|hosting provider|hoster|cloud-anbieter|cloudanbieter|hébergeur|proveedor de nube|クラウド事業者",
  ],
  [
    "customer",
    "customer|customers|client|clients|consumer|consumers|data subjects|data subject|patients|kunde|kunden|kundinnen|betroffene|betroffene personen|mandanten|patienten|personnes concernées|cliente|clientes|pacientes|afectados|顧客|お客様|利用者",
  ],
  [
    "supplier",
    "supplier|suppliers|vendor|vendors|third party|third parties|service provider|service providers|subcontractor|subcontractors|processor|processors|contractor|contractors|lieferant|lieferanten|dienstleister|auftragsverarbeiter|it-dienstleister|auftragnehmer|fournisseur|fournisseurs|prestataire|prestataires|sous-traitant|sous-traitants|proveedor|proveedores|subcontratista|委託先|取引先|ベンダー",
  ],
  [
    "special-interest-group",
    "special interest group|isac|isacs|sector association|industry association|branchenverband|verband|first.org|association professionnelle|asociación|業界団体",
  ],
  [
    "board",
    "board|board of directors|supervisory board|aufsichtsrat|verwaltungsrat|vorstand|conseil d'administration|consejo de administración|取締役会",
  ],
  [
    "executives",
    "executives|executive management|top management|senior management|=management|=leadership|executive leadership|leadership team|c-level|ceo|cfo|coo|geschäftsführung|geschäftsleitung|=leitung|management team|=direction|direction générale|comité de direction|=dirección|alta dirección|経営層|経営陣",
  ],
  [
    "privacy",
    "dpo|data protection officer|privacy team|privacy officer|datenschutzbeauftragter|datenschutzbeauftragte|datenschutz|dpd|délégué à la protection des données|delegado de protección de datos|個人情報保護責任者",
  ],
  [
    "soc",
    "soc|security operations|incident response team|csirt team|irt|ciso|isb|security team|it security|it-sicherheit|informationssicherheit|rssi|equipo de seguridad|情報セキュリティ",
  ],
  ["identity", "identity team|iam|identity and access|identitätsmanagement"],
  [
    "legal",
    "legal|legal team|legal department|recht|rechtsabteilung|juristen|service juridique|juridique|jurídico|asesoría jurídica|法務",
  ],
  [
    "hr",
    "hr|human resources|people team|=personal|personalabteilung|ressources humaines|rh|recursos humanos|rrhh|人事",
  ],
  [
    "facilities",
    "facilities|facility management|site security|reception|gebäudemanagement|haustechnik|empfang|werkschutz|services généraux|instalaciones|施設",
  ],
  [
    "it",
    "it|it operations|it team|it department|service desk|help desk|it-betrieb|it-abteilung|service informatique|dsi|informática|ti|情報システム",
  ],
  [
    "all-staff",
    "all staff|all employees|employees|staff|workforce|personnel|everyone|mitarbeitende|mitarbeiter|alle mitarbeitenden|alle mitarbeiter|beschäftigte|belegschaft|tous les collaborateurs|collaborateurs|salariés|employés|todo el personal|empleados|全社員|従業員",
  ],
  [
    "business-owner",
    "business owner|business owners|process owner|process owners|department heads|heads of department|fachbereich|fachbereiche|fachabteilung|fachabteilungen|métiers|responsables de área|事業部門",
  ],
];

/** Words for people of the house who deal with an outside party: a supplier manager is no supplier. */
const inside = anyOf(
  "team|teams|support|manager|managers|management|officer|officers|head|heads|director|lead|department|desk|relations|affairs|office|leiter|leiterin|leitung|abteilung|betreuung|responsable|équipe|equipo".split(
    "|",
  ),
);
const patterns = kinds.map(([kind, words]) => {
  const all = words.split("|");
  const whole = new Set(all.filter((word) => word.startsWith("=")).map((word) => plain(word.slice(1))));
  return { kind, whole, within: anyOf(all.filter((word) => !word.startsWith("="))) };
});

const external: ReadonlySet<Kind> = new Set([
  "regulator",
  "law-enforcement",
  "customer",
  "supplier",
  "mdr",
  "cloud-provider",
  "forensics",
  "counsel",
  "insurer",
  "crisis-pr",
  "press",
  "special-interest-group",
]);

/** Words for outsiders of no kind of their own. */
const outside = anyOf([
  ...["public", "general public", "residents", "citizens", "community", "investors", "shareholders", "outsiders"],
  ...["external", "external auditors", "certification body", "emergency services", "fire brigade"],
  ...["öffentlichkeit", "allgemeinheit", "anleger", "extern", "externe", "zertifizierungsstelle", "feuerwehr"],
  ...["rettungsdienst", "grand public", "investisseurs", "externes", "pompiers", "organisme de certification"],
  ...["público", "inversores", "externos", "bomberos", "entidad certificadora", "一般公開", "投資家", "消防"],
]);

/** Recognises what kind of party a name speaks of; `other` when it says nothing. */
export function recogniseParty(name: string): Kind {
  const words = plain(name);
  const kind = patterns.find(({ whole, within }) => whole.has(words) || within.test(words))?.kind ?? "other";
  return external.has(kind) && kind !== "regulator" && inside.test(words) ? "other" : kind;
}

/** Tells whether parties of a kind are inside or outside the organisation; null when the kind does not say. */
export function sideOfKind(kind: Kind): Direction | null {
  if (kind === "other") return null;
  return external.has(kind) ? "external" : "internal";
}

/** Tells from its name whether a party is inside or outside the organisation; null when the name does not say. */
export function sideOf(name: string): Direction | null {
  const words = plain(name);
  return sideOfKind(recogniseParty(name)) ?? (outside.test(words) && !inside.test(words) ? "external" : null);
}
