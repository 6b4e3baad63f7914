import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { DoorList } from '#lib/api/check-in.ts';
import type { SeenEvent } from './seen.ts';

interface DoorData extends DBSchema {
  lists: { key: string; value: DoorList };
  events: { key: string; value: SeenEvent; indexes: { session: string } };
  /** What the device is called and how it is set; about nobody. */
  own: { key: string; value: string };
}

/** A door where this device was before. */
export interface WaitingDoor {
  readonly session: string;
  readonly title: string;
  readonly count: number;
}

/** What a device at the door holds: one list for each date, what it saw, and nothing longer than a day after. */
export class Device {
  private constructor(private readonly data: IDBPDatabase<DoorData>) {}

  static async open(): Promise<Device> {
    const data = await openDB<DoorData>('kvh-check-in', 1, {
      upgrade(fresh) {
        fresh.createObjectStore('lists', { keyPath: 'sessionId' });
        fresh.createObjectStore('events', { keyPath: 'id' }).createIndex('session', 'session');
        fresh.createObjectStore('own');
      },
    });
    return new Device(data);
  }

  async list(session: string): Promise<DoorList | null> {
    return (await this.data.get('lists', session)) ?? null;
  }

  async keepList(list: DoorList): Promise<void> {
    await this.data.put('lists', list);
  }

  events(session: string): Promise<SeenEvent[]> {
    return this.data.getAllFromIndex('events', 'session', session);
  }

  /** What the server does not know yet. */
  async waiting(session: string): Promise<SeenEvent[]> {
    return (await this.events(session)).filter(({ sent }) => !sent);
  }

  /** Of other doors, what the server does not know yet. */
  async waitingElsewhere(session: string): Promise<WaitingDoor[]> {
    const others = (await this.data.getAll('lists')).filter(({ sessionId }) => sessionId !== session);
    const doors = others.map(async (list) => ({
      session: list.sessionId,
      title: list.title,
      count: (await this.waiting(list.sessionId)).length,
    }));
    return (await Promise.all(doors)).filter(({ count }) => count > 0);
  }

  /** The dates of which this device knows somebody. */
  sessions(): Promise<string[]> {
    return this.data.getAllKeys('lists');
  }

  async keep(...events: readonly SeenEvent[]): Promise<void> {
    const tx = this.data.transaction('events', 'readwrite');
    await Promise.all([...events.map((event) => tx.store.put(event)), tx.done]);
  }

  /** Nothing of anybody stays: names, and who was seen. */
  async forget(session: string): Promise<void> {
    const tx = this.data.transaction(['lists', 'events'], 'readwrite');
    const keys = await tx.objectStore('events').index('session').getAllKeys(session);
    await Promise.all([...keys.map((key) => tx.objectStore('events').delete(key)), tx.objectStore('lists').delete(session), tx.done]);
  }

  /** @returns the dates whose day to be forgotten has come */
  async forgetOld(now: string): Promise<string[]> {
    const old = (await this.data.getAll('lists')).filter(({ wipeAt }) => wipeAt <= now).map(({ sessionId }) => sessionId);
    for (const session of old) await this.forget(session);
    return old;
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
