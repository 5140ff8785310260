"""The tables of a hub in PostgreSQL 13 and newer, and who may see and write what.

Row-level security decides, whatever a member's program asks: members add rows of devices of their own, signed with
their own name; annotators see what is on the project as a whole, their own work, and the articles assigned to them;
nobody but the owner of the tables changes or deletes anything. Members whom a lead or reviewer united are one.

VERSIONS: `hub.version` names the last of `STEPS` that was taken.
"""

from annotator.carriers.hub_steps import QUICK, UNITED, WORKED

SCHEMA = "annotator"

_TABLES = """
CREATE TABLE annotator.hub (version integer NOT NULL);
INSERT INTO annotator.hub VALUES (1);

CREATE TABLE annotator.member (
    project text NOT NULL,
    login name NOT NULL,
    person text NOT NULL,
    role text NOT NULL CHECK (role IN ('annotator', 'reviewer', 'lead')),
    PRIMARY KEY (project, login)
);

CREATE TABLE annotator.device (
    project text NOT NULL,
    id text NOT NULL CHECK (id ~ '^[0-9a-f]{32}$'),
    login name NOT NULL DEFAULT session_user,
    person text NOT NULL,
    seen timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (project, id)
);

CREATE TABLE annotator.document (
    project text NOT NULL,
    id text NOT NULL CHECK (id = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
    languages text NOT NULL,
    content text NOT NULL,
    PRIMARY KEY (project, id)
);

CREATE TABLE annotator.operation (
    project text NOT NULL,
    device text NOT NULL,
    number bigint NOT NULL CHECK (number > 0),
    id text NOT NULL CHECK (id ~ '^[0-9a-f]{64}$'),
    author text NOT NULL,
    owner text NOT NULL,
    document text NOT NULL,
    assigns boolean NOT NULL,
    line text NOT NULL,
    PRIMARY KEY (project, device, number),
    FOREIGN KEY (project, device) REFERENCES annotator.device (project, id)
);
CREATE INDEX operation_document ON annotator.operation (project, document) WHERE document != '';

CREATE TABLE annotator.assigned (
    project text NOT NULL,
    person text NOT NULL,
    document text NOT NULL,
    PRIMARY KEY (project, person, document)
);
"""

# Read by the policies with the rights of the owner, so that a policy needs no policy to be read.
_FUNCTIONS = """
CREATE FUNCTION annotator.person_in(wanted text) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$ SELECT person FROM annotator.member WHERE project = wanted AND login = session_user $$;

CREATE FUNCTION annotator.sees_all(wanted text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$ SELECT coalesce((SELECT role != 'annotator' FROM annotator.member
   WHERE project = wanted AND login = session_user), false) $$;

CREATE FUNCTION annotator.has_document(wanted text, named text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$ SELECT EXISTS (SELECT 1 FROM annotator.member AS me WHERE me.project = wanted AND me.login = session_user AND (
   EXISTS (SELECT 1 FROM annotator.assigned AS given
       WHERE given.project = wanted AND given.person = me.person AND given.document = named)
   OR NOT EXISTS (SELECT 1 FROM annotator.assigned AS given
       WHERE given.project = wanted AND given.person = me.person))) $$;

CREATE FUNCTION annotator.owns_device(wanted text, named text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$ SELECT EXISTS (SELECT 1 FROM annotator.device WHERE project = wanted AND id = named AND login = session_user) $$;

CREATE FUNCTION annotator.note_assignment() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    INSERT INTO annotator.assigned (project, person, document)
    VALUES (NEW.project, NEW.owner, NEW.document) ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;

CREATE TRIGGER operation_assigns AFTER INSERT ON annotator.operation
FOR EACH ROW WHEN (NEW.assigns) EXECUTE FUNCTION annotator.note_assignment();
"""

_POLICIES = """
ALTER TABLE annotator.member ENABLE ROW LEVEL SECURITY;
ALTER TABLE annotator.device ENABLE ROW LEVEL SECURITY;
ALTER TABLE annotator.document ENABLE ROW LEVEL SECURITY;
ALTER TABLE annotator.operation ENABLE ROW LEVEL SECURITY;
ALTER TABLE annotator.assigned ENABLE ROW LEVEL SECURITY;

CREATE POLICY members_see_members ON annotator.member FOR SELECT
    USING (annotator.person_in(project) IS NOT NULL);
CREATE POLICY members_see_devices ON annotator.device FOR SELECT
    USING (annotator.person_in(project) IS NOT NULL);
CREATE POLICY members_add_devices ON annotator.device FOR INSERT
    WITH CHECK (login = session_user AND person = annotator.person_in(project));

CREATE POLICY members_see_documents ON annotator.document FOR SELECT
    USING (annotator.sees_all(project) OR annotator.has_document(project, id));
CREATE POLICY members_add_documents ON annotator.document FOR INSERT
    WITH CHECK (annotator.sees_all(project));

CREATE POLICY members_see_operations ON annotator.operation FOR SELECT USING (
    annotator.sees_all(project)
    OR (owner = annotator.person_in(project))
    OR (owner = '' AND annotator.person_in(project) IS NOT NULL
        AND (document = '' OR annotator.has_document(project, document)))
);
CREATE POLICY members_add_operations ON annotator.operation FOR INSERT WITH CHECK (
    annotator.owns_device(project, device)
    AND (annotator.sees_all(project) OR (author = annotator.person_in(project) AND NOT assigns))
);

CREATE POLICY members_see_assignments ON annotator.assigned FOR SELECT
    USING (annotator.sees_all(project) OR person = annotator.person_in(project));
"""

_GRANTS = """
REVOKE ALL ON SCHEMA annotator FROM PUBLIC;
DO $$ BEGIN
    IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'annotator_member') THEN
        CREATE ROLE annotator_member NOLOGIN;
    END IF;
END $$;
GRANT USAGE ON SCHEMA annotator TO annotator_member;
GRANT SELECT ON ALL TABLES IN SCHEMA annotator TO annotator_member;
GRANT INSERT (project, id, person) ON annotator.device TO annotator_member;
GRANT INSERT ON annotator.document, annotator.operation TO annotator_member;
"""

STEPS = [f"CREATE SCHEMA {SCHEMA};{_TABLES}{_FUNCTIONS}{_POLICIES}{_GRANTS}", UNITED, WORKED, QUICK]
"""The statements of each version, from 1."""
