/**
 * What is on the candidates' own telephones. A message that got there stays there, also when the conversation is erased on the other side.
 * Only in this page's memory: a telephone is not ours.
 */
const telephones = new Map();

function of(number) {
  if (!telephones.has(number)) telephones.set(number, { id: 0, name: number, messages: new Map() });
  return telephones.get(number);
}

/** Learns whose telephones there are. */
export function know(candidates) {
  for (const { id, name, phone } of candidates) if (phone) Object.assign(of(phone), { id, name });
}

/** Keeps messages that a telephone sent or received. */
export function keep(number, messages) {
  if (number) for (const message of messages) of(number).messages.set(message.id, message);
}

export const held = (number) => [...(telephones.get(number)?.messages.values() ?? [])].sort((one, other) => one.id - other.id);

/** The telephones with messages whose candidate Chatwoot does not have, or no longer. */
export const strangers = (candidates) => [...telephones]
  .filter(([number, { messages }]) => messages.size > 0 && !candidates.some(({ phone }) => phone === number))
  .map(([phone, { id, name }]) => ({ id, name, phone, conversation: null, isGone: true }));

export const clear = () => telephones.clear();
