import { Column, ForeignKey, type ObjectType, PrimaryColumn } from 'typeorm';

/*
 * The column types this schema knows, so that an entity reads as its table does. Database names are given in full:
 * they are what one searches for.
 */

interface ColumnTraits {
  readonly primary?: boolean;
  readonly nullable?: boolean;
  readonly default?: number;
}

/** Primary key of its own, made by `newId()`. */
export const Id = (): PropertyDecorator => PrimaryColumn('uuid', { name: 'id' });

export const UuidColumn = (name: string, traits: ColumnTraits = {}): PropertyDecorator => Column({ ...traits, name, type: 'uuid' });

export const TextColumn = (name: string, length: number, traits: ColumnTraits = {}): PropertyDecorator =>
  Column({ ...traits, name, type: 'varchar', length });

export const LongTextColumn = (name: string): PropertyDecorator => Column({ name, type: 'text' });

/** Read as a value, written as a value; the table's check keeps anything that is no JSON out. */
export const JsonColumn = (name: string, traits: ColumnTraits = {}): PropertyDecorator => Column({ ...traits, name, type: 'json' });

/** UTC with milliseconds. */
export const InstantColumn = (name: string, traits: ColumnTraits = {}): PropertyDecorator =>
  Column({ ...traits, name, type: 'datetime', precision: 3 });

/** Calendar day in Germany. */
export const DateColumn = (name: string, traits: ColumnTraits = {}): PropertyDecorator => Column({ ...traits, name, type: 'date' });

/** Wall clock in Germany; the driver reads it as `HH:MM:SS`. */
export const TimeColumn = (name: string, traits: ColumnTraits = {}): PropertyDecorator => Column({ ...traits, name, type: 'time' });

export const FlagColumn = (name: string, traits: ColumnTraits = {}): PropertyDecorator => Column({ ...traits, name, type: 'boolean' });

export const IntColumn = (name: string, traits: ColumnTraits = {}): PropertyDecorator => Column({ ...traits, name, type: 'int' });

export const SmallIntColumn = (name: string, traits: ColumnTraits = {}): PropertyDecorator => Column({ ...traits, name, type: 'smallint' });

export const TinyIntColumn = (name: string, traits: ColumnTraits = {}): PropertyDecorator => Column({ ...traits, name, type: 'tinyint' });

export const BigIntColumn = (name: string, traits: ColumnTraits = {}): PropertyDecorator => Column({ ...traits, name, type: 'bigint' });

/** Exact tenths: teaching units come in steps of a half. */
export const DecimalColumn = (name: string, precision: number, scale: number): PropertyDecorator =>
  Column({ name, type: 'decimal', precision, scale });

/**
 * The column holds the id of a row of another table, which cannot go while it is referred to.
 * @param target the entity; its class name where the arrow between rooms may not point that way
 */
export const References = (target: string | (() => ObjectType<object>), name: string): PropertyDecorator =>
  ForeignKey(target, { name, onDelete: 'RESTRICT', onUpdate: 'RESTRICT' });
