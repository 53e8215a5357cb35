// One way to ask the server: JSON there and back, refusals with their code, a limit on waiting.
const WAIT_MS = 15000;
const LATER = new Set([401, 408, 425, 429]);
const LATER_CODES = new Set(
  ['in-progress', 'changed-meanwhile', 'pin-needed', 'pin-wrong', 'pin-locked']);

export class Refused extends Error {
  constructor(status, problem) {
    super(problem.detail || String(status));
    this.status = status;
    this.code = String(problem.type || '').split('/').pop();
  }

  /** The same request would be refused again: asking once more is no use. */
  get isFinal() {
    return this.status >= 400 && this.status < 500
      && !LATER.has(this.status) && !LATER_CODES.has(this.code);
  }
}

export async function ask(path, { method = 'GET', body, headers = {} } = {}) {
  const answer = await fetch(path, {
    method,
    headers: body === undefined ? headers : { 'Content-Type': 'application/json', ...headers },
    body: body === undefined ? undefined : JSON.stringify(body),
    cache: 'no-store',
    signal: AbortSignal.timeout(WAIT_MS),
  });
  const text = await answer.text();
  let value = {};
  try {
    value = text ? JSON.parse(text) : {};
  } catch {
    // Something between us and the server answered; what it said is of no use here.
  }
  if (!answer.ok) throw new Refused(answer.status, value);
  return value;
}
