import { exportRegister } from "@/app/(signed-in)/_register/export";
import { read } from "@/app/act";
import { listChannels } from "@/application/channels/list-channels";
import { listServices } from "@/application/channels/list-services";
import { listPositions } from "@/application/people/list-positions";

const all = { limit: 5000 };

/** Hands a register of channels over as a spreadsheet: `?noun=channel|service&format=csv|xlsx`. */
export async function GET(request: Request): Promise<Response> {
  const [{ channels }, { services }, { positions }] = await Promise.all([
    read(listChannels, all),
    read(listServices, all),
    read(listPositions, all),
  ]);
  const registers = { channel: channels, service: services };
  const noun = new URL(request.url).searchParams.get("noun") as keyof typeof registers;
  if (!Object.hasOwn(registers, noun)) return new Response(null, { status: 404 });
  const names = new Map([...positions, ...services].map(({ id, name }) => [id, name]));
  return exportRegister(request, { noun, entries: registers[noun], names });
}
