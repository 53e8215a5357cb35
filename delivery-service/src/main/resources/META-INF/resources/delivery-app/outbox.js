// What was tapped, in order, until the server has it. Each act has a key of its own and the time of
// this device. It survives a reload; one page sends at a time, and the next act only after the one
// before was answered.
import { keep } from './keep.js';

const FIRST_PAUSE_MS = 2000;
const LONGEST_PAUSE_MS = 30000;

export class Outbox {
  #name;
  #send;
  #listener;
  #pauseMs = FIRST_PAUSE_MS;
  #timer = null;
  #sending = null;

  /**
   * send(act) answers or throws; listener has changed(), sent(act, answer), refused(act, error) and
   * stopped(error) for what is to be tried again.
   */
  constructor(owner, send, listener) {
    this.#name = `queue.${owner}`;
    this.#send = send;
    this.#listener = listener;
    addEventListener('online', () => this.flush());
    addEventListener('storage', () => listener.changed());
  }

  get acts() {
    return keep.get(this.#name) || [];
  }

  add(act) {
    keep.set(this.#name, [...this.acts, act]);
    this.#listener.changed();
    this.flush();
  }

  /** Takes back what no server has heard of yet; false when it is on its way or gone. */
  takeBack(stop) {
    const last = this.acts.filter((act) => act.stop === stop).pop();
    if (!last || last.kind === 'undo' || last.tried || last.key === this.#sending) return false;
    this.#drop(last.key);
    this.#listener.changed();
    return true;
  }

  flush() {
    clearTimeout(this.#timer);
    if (!navigator.locks) return this.#sending ? null : this.#drain();
    return navigator.locks.request(this.#name, { ifAvailable: true },
      (lock) => (lock ? this.#drain() : null));
  }

  async #drain() {
    for (let act = this.acts[0]; act; act = this.acts[0]) {
      this.#sending = act.key;
      this.#markTried(act.key);
      this.#listener.changed();
      try {
        const answer = await this.#send(act);
        this.#drop(act.key);
        this.#listener.sent(act, answer);
      } catch (error) {
        this.#sending = null;
        if (!error.isFinal) {
          this.#later(error);
          return;
        }
        this.#drop(act.key);
        this.#listener.refused(act, error);
      }
      this.#pauseMs = FIRST_PAUSE_MS;
    }
    this.#sending = null;
    this.#listener.changed();
  }

  #later(error) {
    this.#timer = setTimeout(() => this.flush(), this.#pauseMs);
    this.#pauseMs = Math.min(this.#pauseMs * 2, LONGEST_PAUSE_MS);
    this.#listener.stopped(error);
  }

  // From now on the server may have heard of it, whatever the network says.
  #markTried(key) {
    if (!navigator.onLine) return;
    keep.set(this.#name, this.acts.map((act) => (act.key === key ? { ...act, tried: true } : act)));
  }

  #drop(key) {
    keep.set(this.#name, this.acts.filter((act) => act.key !== key));
  }
}
