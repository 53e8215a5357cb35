// The office's live board: the stream of events, read with the login, resumed where it broke off.
import { Refused } from './http.js';
import { session, showLogin } from './session.js';
import { dayText, el, fill } from './dom.js';
import { words } from './words.js';

const root = document.getElementById('page');
const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 15000;
const SILENCE_MS = 40000;

const runs = new Map();
let lastId = '';
let live = false;
let pauseMs = FIRST_PAUSE_MS;

async function watch() {
  const cut = new AbortController();
  let timer = null;
  const heard = () => {
    clearTimeout(timer);
    timer = setTimeout(() => cut.abort(), SILENCE_MS);
  };
  try {
    heard();
    const headers = { Accept: 'text/event-stream', Authorization: `Bearer ${await session.token()}` };
    if (lastId) headers['Last-Event-ID'] = lastId;
    const answer = await fetch(`/api/runs/board${location.search}`, {
      headers, cache: 'no-store', signal: cut.signal,
    });
    if (!answer.ok) throw new Refused(answer.status, {});
    live = true;
    pauseMs = FIRST_PAUSE_MS;
    show();
    await read(answer.body.pipeThrough(new TextDecoderStream()).getReader(), heard);
  } catch (error) {
    if (error.status === 401) return showLogin(root, words.sessionOver, watch);
    if (error.status === 403) {
      session.logOut();
      return showLogin(root, words.notStaff, watch);
    }
  } finally {
    clearTimeout(timer);
  }
  live = false;
  show();
  setTimeout(watch, pauseMs);
  pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
  return null;
}

async function read(reader, heard) {
  let rest = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    heard();
    const blocks = (rest + part.value).split('\n\n');
    rest = blocks.pop();
    blocks.forEach(take);
  }
}

function take(block) {
  const event = { data: '' };
  for (const line of block.split('\n')) {
    const colon = line.indexOf(':');
    if (colon < 1) continue;
    const name = line.slice(0, colon);
    const value = line.slice(colon + 1).replace(/^ /, '');
    event[name] = name === 'data' ? event.data + value : value;
  }
  if (!event.data) return;
  const data = JSON.parse(event.data);
  if (event.event === 'snapshot') {
    runs.clear();
    data.runs.forEach((run) => runs.set(run.run_id, run));
  } else if (event.event === 'run') {
    if (data.stops) runs.set(data.run_id, data);
    else runs.delete(data.run_id);
  }
  lastId = event.id || lastId;
  show();
}

function show() {
  const all = [...runs.values()].sort((a, b) =>
    b.shift.localeCompare(a.shift) || (a.name || '~').localeCompare(b.name || '~'));
  fill(root,
    el('header', { class: 'top' },
      el('div', { class: 'top-line' },
        el('h1', {}, all.length ? `${words.board} · ${dayText(all[0].date)}` : words.board),
        el('span', { class: `chip ${live ? 'ok' : 'offline'}`, role: 'status' },
          live ? words.boardLive : words.boardBroken))),
    el('ol', { class: 'runs' }, all.map(row)),
    all.length ? null : el('p', { class: 'empty' }, words.noRuns));
}

function row(run) {
  const { done, failed, left } = words.boardColumns;
  const figure = (kind, label, value) => el('div', { class: `figure ${kind}` },
    el('b', {}, String(value)), el('span', {}, label));
  return el('li', { class: 'run', dataset: { run: run.run_id, left: run.left } },
    el('div', { class: 'run-head' },
      el('h2', {}, run.name || (run.delivery_boy_id === 'UNASSIGNED'
        ? words.unassigned : run.delivery_boy_id)),
      el('span', {}, words.shift[run.shift])),
    el('progress', { max: run.stops, value: run.done + run.failed,
      'aria-label': words.progress(run.done + run.failed, run.stops) }),
    el('div', { class: 'figures' },
      figure('done', done, run.done), figure('failed', failed, run.failed),
      figure('left', left, run.left)));
}

if (session.user) watch();
else showLogin(root, '', watch);
