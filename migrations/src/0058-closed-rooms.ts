import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A single room can be closed for some days, not only its house. */
export class ClosedRooms1700000000058 implements MigrationInterface {
  readonly name = 'ClosedRooms1700000000058';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE day_off
      ADD COLUMN room_id uuid DEFAULT NULL AFTER venue_id,
      ADD KEY ix_day_off_room (room_id),
      ADD CONSTRAINT fk_day_off_room FOREIGN KEY (room_id) REFERENCES room (id),
      ADD CONSTRAINT ck_day_off_room CHECK (room_id IS NULL OR venue_id IS NOT NULL)`);
  }

  /** Without the column a closed room would be a closed house. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM day_off WHERE room_id IS NOT NULL');
    await runner.query('ALTER TABLE day_off DROP CONSTRAINT ck_day_off_room, DROP CONSTRAINT fk_day_off_room');
    await runner.query('ALTER TABLE day_off DROP KEY ix_day_off_room, DROP COLUMN room_id');
  }
}
