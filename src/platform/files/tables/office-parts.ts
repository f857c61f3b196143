import { childrenNamed, parseXml, type XmlElement } from "./xml";

export type Parts = ReadonlyMap<string, Uint8Array>;
export type Relation = { target: string; type: string; external: boolean };

/** Reads the relations of an Office part by id; targets are paths inside the archive unless external. */
export function relationsOf(parts: Parts, path: string): Map<string, Relation> {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const bytes = parts.get(`${folder}_rels/${path.slice(folder.length)}.rels`);
  const relations = new Map<string, Relation>();
  for (const { attributes } of childrenNamed(bytes && parseXml(bytes), "Relationship")) {
    const external = attributes.TargetMode === "External";
    const target = attributes.Target ?? "";
    relations.set(attributes.Id ?? "", {
      target: external ? target : resolve(folder, target),
      type: (attributes.Type ?? "").split("/").at(-1) ?? "",
      external,
    });
  }
  return relations;
}

/** Finds the main part of an Office file, such as `xl/workbook.xml`. */
export function mainPart(parts: Parts): string | undefined {
  return [...relationsOf(parts, "").values()].find((relation) => relation.type === "officeDocument")?.target;
}

/** Parses the part that a relation of a type points to. */
export function relatedPart(parts: Parts, relations: Map<string, Relation>, type: string): XmlElement | undefined {
  const relation = [...relations.values()].find((candidate) => candidate.type === type && !candidate.external);
  const bytes = relation && parts.get(relation.target);
  return bytes && parseXml(bytes);
}

function resolve(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith("/") ? target : folder + target).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}
