"""What each later version of a hub changes in its tables and policies (`hub_schema`), as SQL."""

# Members (by id) whom a lead or reviewer united are one person, whichever of their accounts they use. `united` has whom
# each was united with last, "" after that was undone; `same_person` follows it.
UNITED = """
CREATE TABLE annotator.united (
    project text NOT NULL,
    person text NOT NULL,
    into_person text NOT NULL,
    PRIMARY KEY (project, person)
);
CREATE TABLE annotator.same_person (
    project text NOT NULL,
    person text NOT NULL,
    root text NOT NULL,
    PRIMARY KEY (project, person)
);

CREATE FUNCTION annotator.note_united() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE content jsonb;
BEGIN
    IF NOT annotator.sees_all(NEW.project) THEN
        RETURN NULL;
    END IF;
    BEGIN
        content := NEW.line::jsonb -> 'operation';
    EXCEPTION WHEN data_exception THEN
        RETURN NULL;
    END;
    INSERT INTO annotator.united (project, person, into_person)
    VALUES (NEW.project, content ->> 'entity', coalesce(content -> 'payload' ->> 'into', ''))
    ON CONFLICT (project, person) DO UPDATE SET into_person = excluded.into_person
    WHERE united.into_person != excluded.into_person;
    IF NOT FOUND THEN
        RETURN NULL;
    END IF;
    DELETE FROM annotator.same_person WHERE project = NEW.project;
    INSERT INTO annotator.same_person
    WITH RECURSIVE up (person, at, steps) AS (
        SELECT person, into_person, 1 FROM annotator.united WHERE project = NEW.project AND into_person != ''
        UNION ALL
        SELECT up.person, next.into_person, steps + 1 FROM up JOIN annotator.united AS next
        ON next.project = NEW.project AND next.person = up.at AND next.into_person != '' WHERE steps < 50
    ), roots AS (SELECT DISTINCT ON (person) person, at AS root FROM up ORDER BY person, steps DESC)
    SELECT NEW.project, person, root FROM roots UNION SELECT NEW.project, root, root FROM roots
    ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;
CREATE TRIGGER operation_unites AFTER INSERT ON annotator.operation
FOR EACH ROW WHEN (NEW.owner = '' AND NEW.document = '' AND NEW.line LIKE '%"type":"annotator"%')
EXECUTE FUNCTION annotator.note_united();

-- Sets without parameters: a policy reads each once a statement, not once a row.
CREATE FUNCTION annotator.own() RETURNS TABLE (project text, person text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$ SELECT project, person FROM annotator.member WHERE login = session_user
   UNION SELECT other.project, other.person FROM annotator.member AS me
   JOIN annotator.same_person AS mine ON mine.project = me.project AND mine.person = me.person
   JOIN annotator.same_person AS other ON other.project = mine.project AND other.root = mine.root
   WHERE me.login = session_user $$;

CREATE FUNCTION annotator.own_documents() RETURNS TABLE (project text, document text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$ SELECT given.project, given.document FROM annotator.assigned AS given
   JOIN annotator.own() USING (project, person) $$;

CREATE FUNCTION annotator.unassigned() RETURNS TABLE (project text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$ SELECT project FROM annotator.own() EXCEPT SELECT project FROM annotator.own_documents() $$;

CREATE FUNCTION annotator.last_of_own(wanted text, named text) RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$ SELECT coalesce(max(number), 0) FROM annotator.operation
   WHERE project = wanted AND device = named AND annotator.owns_device(wanted, named) $$;

ALTER POLICY members_see_documents ON annotator.document USING (
    annotator.sees_all(project)
    OR project IN (SELECT project FROM annotator.unassigned())
    OR (project, id) IN (SELECT project, document FROM annotator.own_documents())
);
ALTER POLICY members_see_operations ON annotator.operation USING (
    annotator.sees_all(project)
    OR (project, owner) IN (SELECT project, person FROM annotator.own())
    OR (owner = '' AND project IN (SELECT project FROM annotator.own()) AND (
        document = ''
        OR project IN (SELECT project FROM annotator.unassigned())
        OR (project, document) IN (SELECT project, document FROM annotator.own_documents())
    ))
);
ALTER POLICY members_add_operations ON annotator.operation WITH CHECK (
    annotator.owns_device(project, device)
    AND (annotator.sees_all(project)
        OR ((project, author) IN (SELECT project, person FROM annotator.own()) AND NOT assigns))
);
ALTER POLICY members_see_assignments ON annotator.assigned USING (
    annotator.sees_all(project) OR (project, person) IN (SELECT project, person FROM annotator.own())
);
DROP FUNCTION annotator.has_document(text, text);
"""

# Whoever has work on an article sees it, also when it was never assigned to them: they may have had it while nobody had
# assignments, and an older copy of theirs has to receive its own work again. To add work on an article one must know
# its id, which is the SHA-256 of its text.
WORKED = """
CREATE TABLE annotator.worked (
    project text NOT NULL,
    person text NOT NULL,
    document text NOT NULL,
    PRIMARY KEY (project, person, document)
);
INSERT INTO annotator.worked (project, person, document)
SELECT DISTINCT project, owner, document FROM annotator.operation
WHERE owner != '' AND document != '' AND NOT assigns;

CREATE FUNCTION annotator.note_work() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    INSERT INTO annotator.worked (project, person, document)
    SELECT DISTINCT project, owner, document FROM added WHERE owner != '' AND document != '' AND NOT assigns
    ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;
CREATE TRIGGER operation_works AFTER INSERT ON annotator.operation
REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION annotator.note_work();

CREATE OR REPLACE FUNCTION annotator.own_documents() RETURNS TABLE (project text, document text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$ SELECT given.project, given.document FROM annotator.assigned AS given
   JOIN annotator.own() USING (project, person)
   UNION SELECT begun.project, begun.document FROM annotator.worked AS begun
   JOIN annotator.own() USING (project, person) $$;

CREATE OR REPLACE FUNCTION annotator.unassigned() RETURNS TABLE (project text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$ SELECT project FROM annotator.own()
   EXCEPT SELECT given.project FROM annotator.assigned AS given JOIN annotator.own() USING (project, person) $$;

ALTER TABLE annotator.worked ENABLE ROW LEVEL SECURITY;
CREATE POLICY members_see_worked ON annotator.worked FOR SELECT USING (
    annotator.sees_all(project) OR (project, person) IN (SELECT project, person FROM annotator.own())
);
GRANT SELECT ON annotator.worked TO annotator_member;
"""

# Every member asks every few seconds for what is new: the cost must not grow with what is there and is not theirs.
QUICK = """
CREATE INDEX operation_owner ON annotator.operation (project, device, owner, number);

CREATE FUNCTION annotator.seen_whole() RETURNS TABLE (project text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp ROWS 1 AS
$$ SELECT project FROM annotator.member WHERE login = session_user AND role != 'annotator' $$;
CREATE FUNCTION annotator.own_devices() RETURNS TABLE (project text, id text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp ROWS 5 AS
$$ SELECT project, id FROM annotator.device WHERE login = session_user $$;
-- Without an estimate a question of a millisecond is compiled first, for a tenth of a second.
ALTER FUNCTION annotator.own() ROWS 2;
ALTER FUNCTION annotator.own_documents() ROWS 200;
ALTER FUNCTION annotator.unassigned() ROWS 1;

ALTER POLICY members_see_documents ON annotator.document USING (
    project IN (SELECT project FROM annotator.seen_whole())
    OR project IN (SELECT project FROM annotator.unassigned())
    OR (project, id) IN (SELECT project, document FROM annotator.own_documents())
);
ALTER POLICY members_see_operations ON annotator.operation USING (
    project IN (SELECT project FROM annotator.seen_whole())
    OR (project, owner) IN (SELECT project, person FROM annotator.own())
    OR (owner = '' AND project IN (SELECT project FROM annotator.own()) AND (
        document = ''
        OR project IN (SELECT project FROM annotator.unassigned())
        OR (project, document) IN (SELECT project, document FROM annotator.own_documents())
    ))
);
ALTER POLICY members_add_operations ON annotator.operation WITH CHECK (
    (project, device) IN (SELECT project, id FROM annotator.own_devices())
    AND (project IN (SELECT project FROM annotator.seen_whole())
        OR ((project, author) IN (SELECT project, person FROM annotator.own()) AND NOT assigns))
);
ALTER POLICY members_see_assignments ON annotator.assigned USING (
    project IN (SELECT project FROM annotator.seen_whole())
    OR (project, person) IN (SELECT project, person FROM annotator.own())
);
ALTER POLICY members_see_worked ON annotator.worked USING (
    project IN (SELECT project FROM annotator.seen_whole())
    OR (project, person) IN (SELECT project, person FROM annotator.own())
);
"""
