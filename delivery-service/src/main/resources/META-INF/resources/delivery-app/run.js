// The run: what the server last said, and over it what was tapped here since.
import { keep } from './keep.js';
import { Outbox } from './outbox.js';
import { words } from './words.js';

const UNDO_MS = 60000;

export class Run {
  #source;
  #outbox;
  #changed;
  #problems;
  #said;

  /** source: {owner, load(shift), send(act)}; changed() is called when something is to be shown. */
  constructor(source, changed) {
    this.#source = source;
    this.#changed = changed;
    this.#problems = keep.get(`problems.${source.owner}`) || {};
    this.#said = keep.get(`said.${source.owner}`) || {};
    this.trouble = null;
    this.shift = null;
    this.#outbox = new Outbox(source.owner, (act) => source.send(act), {
      changed: () => this.#changed(),
      sent: (act, answer) => this.#replace(act, answer),
      refused: (act, error) => this.#refused(act, error),
      stopped: (error) => this.#stopped(error),
    });
  }

  get list() {
    return keep.get(this.#listName);
  }

  get waiting() {
    return this.#outbox.acts.length;
  }

  problem(key) {
    return this.#problems[key] || null;
  }

  /** Takes a list the page came with. */
  take(list) {
    keep.set(this.#listName, list);
    this.trouble = null;
    this.#changed();
  }

  async load() {
    try {
      this.take(await this.#source.load(this.shift));
      this.#outbox.flush();
    } catch (error) {
      this.#stopped(error);
    }
  }

  flush() {
    return this.#outbox.flush();
  }

  /** open, delivered, partial or not; and whether the server does not know of it yet. */
  state(stop) {
    const acts = this.#outbox.acts.filter((act) => act.stop === stopKey(stop));
    const last = acts[acts.length - 1];
    const state = last ? (last.kind === 'undo' ? 'open' : last.kind) : statedBy(stop.deliveries);
    return { state, waiting: acts.length > 0 };
  }

  /** How many seconds are left to take it back; 0 when it stays. */
  undoSeconds(stop) {
    const said = this.#said[stopKey(stop)];
    const left = said ? said + UNDO_MS - Date.now() : 0;
    return left > 0 ? Math.ceil(left / 1000) : 0;
  }

  say(stop, kind, more = {}) {
    const key = stopKey(stop);
    delete this.#problems[key];
    this.#said[key] = Date.now();
    this.#keepNotes();
    this.#outbox.add({
      key: newKey(),
      stop: key,
      customer_id: stop.customer_id,
      shift: stop.shift,
      date: this.list.date,
      kind,
      at: new Date().toISOString(),
      ...more,
    });
  }

  undo(stop) {
    const key = stopKey(stop);
    if (!this.#outbox.takeBack(key)) this.say(stop, 'undo');
    delete this.#said[key];
    this.#keepNotes();
    this.#changed();
  }

  forget() {
    keep.remove(this.#listName);
    this.#changed();
  }

  get #listName() {
    return `run.${this.#source.owner}.${this.shift || 'any'}`;
  }

  #replace(act, answer) {
    const list = this.list;
    if (list) {
      list.stops = list.stops.map((stop) =>
        stopKey(stop) === act.stop
          ? { ...stop, phone: answer.phone, deliveries: answer.deliveries } : stop);
      keep.set(this.#listName, list);
    }
    this.trouble = null;
    this.#changed();
  }

  #refused(act, error) {
    this.#problems[act.stop] = words.refusal[error.code] || error.message;
    delete this.#said[act.stop];
    this.#keepNotes();
    this.#changed();
    this.#source.refused?.(error);
  }

  #stopped(error) {
    this.trouble = error;
    this.#changed();
    this.#source.stopped?.(error);
  }

  #keepNotes() {
    keep.set(`problems.${this.#source.owner}`, this.#problems);
    keep.set(`said.${this.#source.owner}`, this.#said);
  }
}

export function stopKey(stop) {
  return `${stop.customer_id}|${stop.shift}`;
}

export function openDeliveries(stop) {
  return stop.deliveries.filter((d) => d.status === 'PENDING' || d.status === 'OUT_FOR_DELIVERY');
}

function statedBy(deliveries) {
  const has = (test) => deliveries.some(test);
  if (has((d) => d.status === 'PENDING' || d.status === 'OUT_FOR_DELIVERY')) return 'open';
  if (!has((d) => d.status === 'DELIVERED')) return 'not';
  return has((d) => d.status === 'NOT_DELIVERED' || d.delivery_type === 'PARTIAL')
    ? 'partial' : 'delivered';
}

// randomUUID is only there where the connection is safe.
function newKey() {
  if (crypto.randomUUID) return crypto.randomUUID();
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
