import { chromium, devices } from "@playwright/test";
import { readFileSync, writeFileSync, existsSync } from "node:fs";
import { Secret, TOTP } from "otpauth";
const [base, role, list, kinds="dl,pl,dd"] = process.argv.slice(2);
const p = JSON.parse(readFileSync("/tmp/d-matrix3/demo-sign-ins.json","utf8"))[role];
const browser = await chromium.launch({executablePath:"/usr/bin/chromium",args:["--no-sandbox","--disable-gpu"]});
const statefile=`/tmp/d-matrix3-state-${role}.json`;
async function fresh(opts){ const c=await browser.newContext({...opts, ...(existsSync(statefile)?{storageState:statefile}:{})}); return c; }
let c = await fresh({viewport:{width:1440,height:900}}); let page = await c.newPage();
await page.goto(base+"/today");
if (page.url().includes("sign-in")) {
  await page.getByLabel("Mail address").fill(p.email); await page.getByLabel("Password").fill(p.password);
  await page.getByLabel(/code/i).first().fill(new TOTP({secret:Secret.fromBase32(p.secret)}).generate());
  await page.getByRole("button",{name:/sign in/i}).first().click();
  await page.waitForURL(u=>!u.pathname.includes("sign-in"),{timeout:15000}).catch(async()=>{console.log(await page.locator("main,body").first().innerText())});
  await c.storageState({path:statefile});
}
await c.close();
const views={dl:{viewport:{width:1440,height:900}},dd:{viewport:{width:1440,height:900},colorScheme:"dark"},pl:{...devices["Pixel 7"],viewport:{width:390,height:844}},pd:{...devices["Pixel 7"],viewport:{width:390,height:844},colorScheme:"dark"}};
for (const k of kinds.split(",")) { const c=await fresh(views[k]); const page=await c.newPage();
 for (const item of list.split(" ")) { const [name,path,click]=item.split("="); 
  try{ await page.goto(base+path,{waitUntil:"networkidle"}); if(click) { await page.getByRole("button",{name:click.replaceAll("_"," ")}).first().click(); await page.waitForTimeout(400);} 
  await page.screenshot({path:`/tmp/d-matrix3-shots/${name}-${k}.png`, fullPage: k.startsWith("p")&&false}); 
  const w=await page.evaluate(()=>document.documentElement.scrollWidth-window.innerWidth); if(w>0) console.log(name,k,"sideways",w);
  }catch(e){console.log(name,k,String(e).slice(0,200))} } await c.close(); }
await browser.close();
