extension Migration {
  /// The tables of the first version. The comments are part of the file: whoever opens it with
  /// plain `sqlite3` reads them with `.schema`.
  static let first = Migration(
    version: 1, name: "record, events, people, attachments",
    statements: """
      CREATE TABLE record (
        only INTEGER PRIMARY KEY CHECK (only = 1),
        id TEXT NOT NULL,         -- random; the chain begins from it
        case_id TEXT NOT NULL,    -- the id of the shared record of the case
        visibility TEXT NOT NULL CHECK (visibility IN ('shared', 'private')),
        start BLOB NOT NULL CHECK (length(start) = 32)  -- SHA-256("parley.record/1\\n" + id)
      ) STRICT;
      CREATE TABLE event (
        seq INTEGER PRIMARY KEY CHECK (seq >= 1),
        happened_on TEXT NOT NULL,
        happened_at TEXT,
        recorded_at TEXT NOT NULL,
        recorded_by TEXT NOT NULL,
        side TEXT,                -- union, platform, or nothing
        visibility TEXT NOT NULL,
        kind TEXT NOT NULL,
        kind_version INTEGER NOT NULL,
        law_edition TEXT NOT NULL,
        body TEXT NOT NULL,       -- JSON
        previous BLOB NOT NULL CHECK (length(previous) = 32),
        digest BLOB NOT NULL CHECK (length(digest) = 32)
      ) STRICT;
      CREATE TABLE person (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL,
        commitment BLOB NOT NULL CHECK (length(commitment) = 32),
        data TEXT NOT NULL,       -- JSON; personal data, kept apart from the events
        UNIQUE (id, commitment)
      ) STRICT;
      CREATE TABLE attachment (
        number INTEGER PRIMARY KEY,
        digest BLOB NOT NULL UNIQUE CHECK (length(digest) = 32),
        name TEXT NOT NULL,
        media_type TEXT NOT NULL,
        size INTEGER NOT NULL CHECK (size = length(content)),
        content BLOB NOT NULL
      ) STRICT;

      CREATE TRIGGER record_is_one BEFORE INSERT ON record
        WHEN EXISTS (SELECT 1 FROM record)
        BEGIN SELECT RAISE(ABORT, 'a file holds one record'); END;
      CREATE TRIGGER record_stays BEFORE UPDATE ON record
        BEGIN SELECT RAISE(ABORT, 'the record is not changed'); END;
      CREATE TRIGGER record_is_kept BEFORE DELETE ON record
        BEGIN SELECT RAISE(ABORT, 'the record is not deleted'); END;

      CREATE TRIGGER event_is_next BEFORE INSERT ON event
        WHEN NEW.seq IS NOT 1 + coalesce((SELECT seq FROM event ORDER BY seq DESC LIMIT 1), 0)
        BEGIN SELECT RAISE(ABORT, 'events are appended with the next number'); END;
      CREATE TRIGGER event_follows BEFORE INSERT ON event
        WHEN NEW.previous IS NOT coalesce(
          (SELECT digest FROM event ORDER BY seq DESC LIMIT 1), (SELECT start FROM record))
        BEGIN SELECT RAISE(ABORT, 'an event carries the digest of the one before it'); END;
      CREATE TRIGGER event_is_at_home BEFORE INSERT ON event
        WHEN NEW.visibility IS NOT (SELECT visibility FROM record)
        BEGIN SELECT RAISE(ABORT, 'shared and private events lie in files of their own'); END;
      CREATE TRIGGER event_stays BEFORE UPDATE ON event
        BEGIN SELECT RAISE(ABORT, 'events are not changed: append a correction'); END;
      CREATE TRIGGER event_is_kept BEFORE DELETE ON event
        BEGIN SELECT RAISE(ABORT, 'events are not deleted: append a correction'); END;

      CREATE TRIGGER attachment_is_new BEFORE INSERT ON attachment
        WHEN EXISTS (
          SELECT 1 FROM attachment WHERE digest = NEW.digest OR number = NEW.number)
        BEGIN SELECT RAISE(ABORT, 'attachments are not replaced'); END;
      CREATE TRIGGER attachment_stays BEFORE UPDATE ON attachment
        BEGIN SELECT RAISE(ABORT, 'attachments are not changed'); END;
      CREATE TRIGGER attachment_is_kept BEFORE DELETE ON attachment
        BEGIN SELECT RAISE(ABORT, 'attachments are not deleted'); END;
      """)
}
