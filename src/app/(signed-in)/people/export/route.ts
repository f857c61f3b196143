import { exportRegister } from "@/app/(signed-in)/_register/export";
import { read } from "@/app/act";
import { listContacts } from "@/application/people/list-contacts";
import { listPositions } from "@/application/people/list-positions";
import { listStakeholders } from "@/application/people/list-stakeholders";

const all = { limit: 5000 };

/** Hands a register of people over as a spreadsheet: `?noun=stakeholder|position|contact&format=csv|xlsx`. */
export async function GET(request: Request): Promise<Response> {
  const [{ stakeholders }, { positions }, { contacts }] = await Promise.all([
    read(listStakeholders, all),
    read(listPositions, all),
    read(listContacts, all),
  ]);
  const registers = {
    stakeholder: stakeholders,
    position: positions,
    contact: contacts,
  };
  const noun = new URL(request.url).searchParams.get("noun") as keyof typeof registers;
  if (!Object.hasOwn(registers, noun)) return new Response(null, { status: 404 });
  const names = new Map([...positions, ...contacts].map(({ id, name }) => [id, name]));
  return exportRegister(request, { noun, entries: registers[noun], names });
}
