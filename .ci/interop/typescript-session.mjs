// A session of the official TypeScript client: typescript-session.mjs URL legacy|auto|REVISION. Prints one line; any surprise ends it with 1.
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';

const [url, mode] = process.argv.slice(2);
const client = new Client(
  { name: 'typescript-session', version: '1' },
  { versionNegotiation: { mode: mode === 'legacy' || mode === 'auto' ? mode : { pin: mode } } },
);
await client.connect(new StreamableHTTPClientTransport(new URL(url)));
const { tools } = await client.listTools();
const { structuredContent } = await client.callTool({ name: 'list_projects', arguments: {} });
const { contents } = await client.readResource({ uri: 'openproject://projects' });
const { prompts } = await client.listPrompts();
await client.close();
if (!structuredContent.rows.length || !contents[0].text || !prompts.length) throw new Error('something came back empty');
console.log(`${tools.length} tools; tool called, resource read, ${prompts.length} prompts listed`);
process.exit(0);
