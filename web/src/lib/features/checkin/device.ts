import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { DoorList } from '#lib/api/check-in.ts';
import type { SeenEvent, WalkIn } from './seen.ts';

interface DoorData extends DBSchema {
  lists: { key: string; value: DoorList };
  events: { key: string; value: SeenEvent; indexes: { session: string } };
  walkIns: { key: string; value: WalkIn; indexes: { session: string } };
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

  walkIns(session: string): Promise<WalkIn[]> {
    return this.data.getAllFromIndex('walkIns', 'session', session);
  }

  async keepWalkIn(one: WalkIn): Promise<void> {
    await this.data.put('walkIns', one);
  }

  async dropWalkIn(id: string): Promise<void> {
    await this.data.delete('walkIns', id);
  }

  /** How many the server does not know of yet. */
  async countWaiting(session: string): Promise<number> {
    const people = (await this.walkIns(session)).filter(({ said }) => said !== null);
    return (await this.waiting(session)).length + people.length;
  }

  /** Of other doors, what the server does not know yet. */
  async waitingElsewhere(session: string): Promise<WaitingDoor[]> {
    const others = (await this.data.getAll('lists')).filter(({ sessionId }) => sessionId !== session);
    const doors = others.map(async ({ sessionId, title }) => ({ session: sessionId, title, count: await this.countWaiting(sessionId) }));
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
    const tx = this.data.transaction(['lists', 'events', 'walkIns'], 'readwrite');
    for (const store of ['events', 'walkIns'] as const) {
      const keys = await tx.objectStore(store).index('session').getAllKeys(session);
      await Promise.all(keys.map((key) => tx.objectStore(store).delete(key)));
    }
    await Promise.all([tx.objectStore('lists').delete(session), tx.done]);
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
