// Reads one JSON string a line and writes the number of its tokens (o200k_base) a line. Text that looks like a special token counts as text.
import { createInterface } from 'node:readline';
import { countTokens } from 'gpt-tokenizer/encoding/o200k_base';

for await (const line of createInterface({ input: process.stdin })) {
  console.log(countTokens(JSON.parse(line), { disallowedSpecial: new Set() }));
}
