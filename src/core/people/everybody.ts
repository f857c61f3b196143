import { anyOf, plain } from "@/core/shared/words";

const words = anyOf([
  ...["everyone", "everybody", "anyone", "all staff", "any employee", "all employees", "employees", "staff"],
  ...["every member of staff", "user", "users"],
  ...["alle", "alle mitarbeitenden", "mitarbeitende", "mitarbeiter", "beschäftigte", "jeder", "jede person"],
  ...["tout le monde", "tous", "tout le personnel", "chaque employé", "collaborateurs", "le personnel"],
  ...["todos", "todo el personal", "cualquier empleado", "empleados"],
  ...["全従業員", "全社員", "従業員", "誰でも"],
]);

/** Tells whether the name of a post means everybody in the organisation, so that nobody in particular holds it. */
export function meansEverybody(name: string): boolean {
  return words.test(plain(name));
}
