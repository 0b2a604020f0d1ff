const base = new URL('.', import.meta.url);

async function call(method, path, body) {
  const response = await fetch(new URL(`ui/${path}`, base), {
    method,
    headers: body === undefined ? {} : { 'Content-Type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(answer.message ?? answer.error ?? `HTTP ${response.status}`);
  return answer;
}

/** Sends a file as it is; its type says what it is. */
export async function upload(path, file) {
  const response = await fetch(new URL(`ui/${path}`, base), { method: 'POST', headers: { 'Content-Type': file.type || 'audio/ogg' }, body: file });
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(answer.message ?? answer.error ?? `HTTP ${response.status}`);
}

export const get = (path) => call('GET', path);
export const post = (path, body = {}) => call('POST', path, body);
export const put = (path, body) => call('PUT', path, body);

/** The app's own account of a conversation's turns; null when it has none. */
export async function turns(conversation) {
  try {
    const response = await fetch(new URL(`../turns/${conversation}`, base), { headers: { Accept: 'application/json' } });
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}

/** Calls back after each change, with what it was if that is known. Where the stream does not come through, it asks every two seconds instead. */
export function listen(onChange) {
  let polling;
  const poll = () => { polling ??= setInterval(() => onChange(), 2000); };
  if (!('EventSource' in window)) { poll(); return; }
  const source = new EventSource(new URL('ui/events', base));
  source.onopen = () => { clearInterval(polling); polling = undefined; onChange(); };
  source.onmessage = (event) => onChange(JSON.parse(event.data));
  source.onerror = poll;
}
