import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { DoorList } from '#lib/api/check-in.ts';
import { isRefused, isWaiting, type SeenEvent, type WalkIn, withoutName } from './seen.ts';

interface DoorData extends DBSchema {
  lists: { key: string; value: DoorList };
  events: { key: string; value: SeenEvent; indexes: { session: string } };
  walkIns: { key: string; value: WalkIn; indexes: { session: string } };
  /** What the device is called and how it is set; about nobody. */
  own: { key: string; value: string };
}

/** A door of which the server does not know all, or does not take it. */
export interface UntoldDoor {
  readonly session: string;
  readonly title: string;
  readonly waiting: number;
  readonly refused: readonly { readonly id: string; readonly name: string; readonly at: string; readonly undoneAt?: string | null }[];
}

/** What a device at the door holds: one list for each date, what it saw, and no name longer than a day after. */
export class Device {
  private constructor(private readonly data: IDBPDatabase<DoorData>) {}

  static async open(): Promise<Device> {
    const data = await openDB<DoorData>('kvh-check-in', 2, {
      upgrade(fresh, known) {
        if (known < 1) {
          fresh.createObjectStore('lists', { keyPath: 'sessionId' });
          fresh.createObjectStore('events', { keyPath: 'id' }).createIndex('session', 'session');
          fresh.createObjectStore('own');
        }
        fresh.createObjectStore('walkIns', { keyPath: 'id' }).createIndex('session', 'session');
      },
    });
    return new Device(data);
  }

  async list(session: string): Promise<DoorList | null> {
    const list = await this.data.get('lists', session);
    return list?.wipeAt ? list : null;
  }

  async keepList(list: DoorList): Promise<void> {
    await this.data.put('lists', list);
  }

  events(session: string): Promise<SeenEvent[]> {
    return this.data.getAllFromIndex('events', 'session', session);
  }

  walkIns(session: string): Promise<WalkIn[]> {
    return this.data.getAllFromIndex('walkIns', 'session', session);
  }

  /** As they stand now. */
  walkIn(id: string): Promise<WalkIn | undefined> {
    return this.data.get('walkIns', id);
  }

  async keepWalkIn(one: WalkIn): Promise<void> {
    await this.data.put('walkIns', one);
  }

  /** What the server said of somebody, unless they were taken back while it was asked. */
  async answerWalkIn(one: WalkIn): Promise<void> {
    const { store, done } = this.data.transaction('walkIns', 'readwrite');
    if (await store.get(one.id)) await store.put(one);
    await done;
  }

  drop(id: string): Promise<void> {
    return this.data.delete('walkIns', id);
  }

  /** How many the server does not know of yet. */
  async countWaiting(session: string): Promise<number> {
    return (await this.people(session)).filter(isWaiting).length;
  }

  /** What nobody but this device knows, of all doors where it was. */
  async untold(): Promise<UntoldDoor[]> {
    const doors = (await this.data.getAll('lists')).map(async ({ sessionId: session, title }): Promise<UntoldDoor> => {
      const people = await this.people(session);
      return { session, title, waiting: people.filter(isWaiting).length, refused: people.filter(isRefused) };
    });
    return (await Promise.all(doors)).filter(({ waiting, refused }) => waiting + refused.length > 0);
  }

  /** The dates of which this device knows somebody. */
  sessions(): Promise<string[]> {
    return this.data.getAllKeys('lists');
  }

  async keep(...events: readonly SeenEvent[]): Promise<void> {
    const tx = this.data.transaction('events', 'readwrite');
    await Promise.all([...events.map((event) => tx.store.put(event)), tx.done]);
  }

  /** No name stays. What the server does not have yet is sent without one; and that there was a list stays for as long. */
  async forget(session: string): Promise<void> {
    await this.keepOnly(session, withoutName, true);
  }

  /** Somebody has told the office what the server did not take. */
  async told(session: string): Promise<void> {
    await this.keepOnly(session, (one) => (isRefused(one) ? null : one), false);
  }

  /** @returns the dates whose day to be forgotten has come */
  async forgetOld(now: string): Promise<string[]> {
    const old = (await this.data.getAll('lists')).filter(({ wipeAt }) => wipeAt <= now).map(({ sessionId }) => sessionId);
    for (const session of old) await this.forget(session);
    return old;
  }

  private async people(session: string): Promise<(SeenEvent | WalkIn)[]> {
    return [...(await this.events(session)), ...(await this.walkIns(session))];
  }

  private async keepOnly(session: string, left: <T extends SeenEvent | WalkIn>(one: T) => T | null, isForgotten: boolean): Promise<void> {
    const tx = this.data.transaction(['lists', 'events', 'walkIns'], 'readwrite');
    let isEmpty = true;
    for (const name of ['events', 'walkIns'] as const) {
      const store = tx.objectStore(name);
      for (const one of await store.index('session').getAll(session)) {
        const kept = left(one);
        if (kept) isEmpty = false;
        await (kept ? store.put(kept) : store.delete(one.id));
      }
    }
    const lists = tx.objectStore('lists');
    const list = await lists.get(session);
    if (list && (isForgotten || !list.wipeAt)) await (isEmpty ? lists.delete(session) : lists.put({ ...list, people: [], wipeAt: '' }));
    await tx.done;
  }

  async setting(name: string): Promise<string | null> {
    return (await this.data.get('own', name)) ?? null;
  }

  async set(name: string, value: string): Promise<void> {
    await this.data.put('own', value, name);
  }

  /** The same for as long as the browser keeps it: the record of a check-in says which device it was. */
  async name(): Promise<string> {
    const known = await this.setting('device');
    if (known) return known;
    const fresh = crypto.randomUUID();
    await this.set('device', fresh);
    return fresh;
  }
}
