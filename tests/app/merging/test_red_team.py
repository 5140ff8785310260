"""Forged packages, each with the line of the preview or the refusal that it must give, and what stays as it was."""

import shutil
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from annotator.app import commands
from annotator.app.session import Session
from annotator.domain.annotation import Progress, Span, fixed_direction, no_progress
from annotator.domain.document import Facts, StoredText
from annotator.domain.inbox import Message, Question, Thread
from annotator.domain.operation import (
    Annotator,
    Assignment,
    Decision,
    Guideline,
    Key,
    LoggedOperation,
    SchemeText,
    Sitting,
    encode_state,
    operation_id,
)
from annotator.exchange.package.parts import MANIFEST, Signature, decode_manifest, encode_record
from annotator.exchange.package.signing import Signer
from annotator.storage.states import project_records
from tests.app.merging.parcels import DOCUMENT, FAR, far_span, parcel, sent, sound
from tests.app.merging.team import SPANS, change, gold_span, heads, make_team, person, protected, signer
from tests.cli.test_commands import annotator
from tests.exchange.packages import parts_of, zipped
from tests.samples import FIRST, SECOND

Forge = Callable[[Session], Path]
Operations = Callable[[Session], list[LoggedOperation]]


def of_project(make: Operations, name: str = "") -> Forge:
    """Forge a package with operations that belong to the project, signed by somebody or nobody."""
    return lambda session: parcel(
        session, project=(sent(FAR), *make(session)), signer=signer(session, name) if name else None
    )


def of_work(make: Operations, name: str = "") -> Forge:
    """Forge a package with operations on documents."""
    return lambda session: parcel(session, *make(session), signer=signer(session, name) if name else None)


def renamed(who: str, name: str, *, by: str = "far", role: str = "") -> Operations:
    def make(session: Session) -> list[LoggedOperation]:
        known = session.people().find(who) or FAR
        given = msgspec.structs.replace(known, name=name, role=role or known.role)
        return [change(session, given, author=person(session, by) if by != "far" else by)]

    return make


def of_role(who: str, role: str, *, by: str = "far") -> Operations:
    return renamed(who, who, by=by, role=role)


def newcomer(name: str) -> Operations:
    return lambda _: [sent(Annotator(id="new", name=name))]


def removed(who: str) -> Operations:
    return lambda session: [change(session, session.person(who), removes=True)]


def gone(who: str, *, left: bool = True, by: str = "far") -> Operations:
    def make(session: Session) -> list[LoggedOperation]:
        known = msgspec.structs.replace(session.person(who), left=left)
        return [change(session, known, author=person(session, by) if by != "far" else by)]

    return make


def united(session: Session) -> list[LoggedOperation]:
    return [change(session, msgspec.structs.replace(session.person("Sara"), into="far"))]


def key_of(who: str) -> Operations:
    return lambda session: [sent(Key(id="ab" * 32, person=person(session, who)))]


def key_gone(session: Session) -> list[LoggedOperation]:
    return [change(session, Key(id=signer(session, "Lea").public), removes=True)]


def scheme_with(old: str, new: str, *, by: str = "far") -> Operations:
    def make(session: Session) -> list[LoggedOperation]:
        (stored,) = project_records(session.file, SchemeText)
        assert isinstance(stored, SchemeText)
        assert old in stored.toml
        toml = stored.toml.replace(old, new)
        author = person(session, by) if by not in ("far", "") else by
        return [change(session, msgspec.structs.replace(stored, toml=toml), author=author)]

    return make


def guideline(session: Session) -> list[LoggedOperation]:
    return [change(session, Guideline(id="guideline", text="Mark nothing."))]


def gold(session: Session) -> list[LoggedOperation]:
    return [sent(gold_span(session, id="mine"))]


def gold_gone(session: Session) -> list[LoggedOperation]:
    return [change(session, gold_span(session), author=person(session, "Omar"), removes=True)]


def decision(session: Session) -> list[LoggedOperation]:
    one = Decision("d", "gold", FIRST, ("x",), outcome="rejected")
    return [sent(one, author=person(session, "Rana"))]


def taken_away(session: Session) -> list[LoggedOperation]:
    sara = person(session, "Sara")
    return [change(session, Assignment(f"{sara}/{FIRST}", document=FIRST, annotator=sara), removes=True)]


def handed_out(session: Session) -> list[LoggedOperation]:
    return [sent(Assignment(f"far/{FIRST}", document=FIRST, annotator="far"), author=person(session, "Lea"))]


def saras(session: Session) -> list[Span]:
    return list(session.annotations(FIRST, person(session, "Sara")).spans.values())


def shrunk(session: Session) -> list[LoggedOperation]:
    return [change(session, one, payload=msgspec.Raw(_letter(one))) for one in saras(session)]


def _letter(span: Span) -> bytes:
    (start, _), quote = span.fragments[0], span.quote[0]
    return encode_state(msgspec.structs.replace(span, fragments=((start, start + 1),), quote=(quote[0],)))


def emptied(session: Session) -> list[LoggedOperation]:
    return [change(session, one, removes=True) for one in saras(session)]


def by_rana(make: Operations) -> Operations:
    """Have the reviewer do it: her word counts, and much is asked about all the same."""

    def made(session: Session) -> list[LoggedOperation]:
        rana = person(session, "Rana")
        return [
            LoggedOperation(operation_id(operation), one.document, operation)
            for one in make(session)
            for operation in [msgspec.structs.replace(one.operation, author=rana)]
        ]

    return made


def two_emptied(session: Session) -> list[LoggedOperation]:
    return [change(session, one, removes=True, author=person(session, "Omar")) for one in saras(session)[:2]]


def emptied_from_within(session: Session) -> list[LoggedOperation]:
    """Name Sara's spans as parents from the layer of the forger."""
    return [
        sent(msgspec.structs.replace(one, layer="far"), clock=10_000, parents=heads(session, one), removes=True)
        for one in saras(session)
    ]


def reopened(session: Session) -> list[LoggedOperation]:
    sara = person(session, "Sara")
    return [sent(Progress(no_progress(sara, FIRST).id, sara, FIRST, "skipped"))]


def time_of_sara(session: Session) -> list[LoggedOperation]:
    return [sent(Sitting("s", person(session, "Sara"), FIRST, 86_000))]


def message(session: Session, name: str) -> Message:
    return Message("b" * 32, person(session, name) if name else "", FIRST, "flag", "Trust me.")


def article_gone(session: Session) -> list[LoggedOperation]:
    return [change(session, session.facts(FIRST), removes=True)]


def retitled(session: Session) -> list[LoggedOperation]:
    return [change(session, Facts(id=SECOND, title="Lies"))]


# --- signatures


def signed_by(name: str, key: Ed25519PrivateKey) -> Forge:
    return lambda session: parcel(session, signer=Signer(person(session, name) if name != "nobody" else "x", key))


def withdrawn(session: Session) -> Path:
    package = parcel(session, signer=signer(session, "Omar"))
    commands.withdraw_keys(session, "Omar")
    return package


def resigned(change_of: Callable[[Signature], Signature]) -> Forge:
    def make(session: Session) -> Path:
        package = parcel(session, sent(far_span()), signer=signer(session, "Omar"))
        parts = parts_of(package)
        manifest = decode_manifest(parts[MANIFEST], "")
        signature = change_of(manifest.signature)
        parts[MANIFEST] = encode_record(msgspec.structs.replace(manifest, signature=signature))
        return zipped(package, list(parts.items()))

    return make


def borrowed(session: Session) -> Path:
    """Put the signature of another package of Lea's on this one."""
    other = decode_manifest(parts_of(parcel(session, signer=signer(session, "Lea")))[MANIFEST], "")
    return resigned(lambda _: other.signature)(session)


def readdressed(session: Session) -> Path:
    package = parcel(session, signer=signer(session, "Omar"))
    parts = parts_of(package)
    manifest = decode_manifest(parts[MANIFEST], "")
    parts[MANIFEST] = encode_record(msgspec.structs.replace(manifest, recipient=person(session, "Lea")))
    return zipped(package, list(parts.items()))


def of_another_project(session: Session) -> Path:
    other = commands.new_project(session.file.path.with_name("other"))
    with Session.open(other, "Omar") as stranger:
        return commands.pack(stranger, other.with_name("stranger")).path


STRANGE = Ed25519PrivateKey.from_private_bytes(b"k" * 32)

TOLD: dict[str, tuple[Forge, str]] = {
    # who is who
    "Sara is given Omar's name": (
        of_project(renamed("Sara", "Omar")),
        "Sara is now called Omar, the name of another person.",
    ),
    "Sara is given Omar's name in Cyrillic": (
        of_project(renamed("Sara", "Оmаr")),
        "Sara is now called Оmаr, which looks like Omar.",
    ),
    "Lea's name with a capital I": (of_project(renamed("Sara", "Lеа")), "which looks like Lea."),
    "own name like the lead's": (of_project(renamed("فرح", "LEA")), "فرح is now called LEA, which looks like Lea."),
    "Sara is renamed": (of_project(renamed("Sara", "Zed")), "فرح renames Sara to Zed."),
    "Sara is renamed in Lea's name": (
        of_project(renamed("Sara", "Zed", by="Lea")),
        "Lea renames Sara to Zed. Lea did not sign it.",
    ),
    "second Sara": (of_project(newcomer("Sara")), "Sara joins the team, but another person has this name."),
    "second Sara in Cyrillic": (of_project(newcomer("Ѕаrа")), "Ѕаrа joins the team, but the name looks like Sara."),
    "second Omar with a zero": (of_project(newcomer("0mar")), "0mar joins the team, but the name looks like Omar."),
    "Sara is removed": (of_project(removed("Sara")), "Sara will be removed from the team."),
    "the lead is removed": (of_project(removed("Lea")), "Lea will be removed from the team."),
    "Sara is united with the forger": (of_project(united), "فرح unites Sara with فرح."),
    "Sara is made to leave": (of_project(gone("Sara")), "فرح removes Sara from the team."),
    "the lead leaves in her own name": (
        of_project(gone("Lea", by="Lea")),
        "Lea removes Lea from the team. Lea did not sign it.",
    ),
    "Omar leaves": (of_project(gone("Omar", by="Omar"), "Omar"), "Omar removes Omar from the team."),
    # roles
    "forger becomes lead": (of_project(of_role("فرح", "lead")), "فرح becomes a lead."),
    "Omar makes himself a reviewer": (
        of_project(of_role("Omar", "reviewer", by="Omar"), "Omar"),
        "Omar becomes a reviewer.",
    ),
    "reviewer makes herself a lead": (of_project(of_role("Rana", "lead", by="Rana"), "Rana"), "Rana becomes a lead."),
    "lead made annotator in her own name": (
        of_project(of_role("Lea", "annotator", by="Lea")),
        "Lea becomes an annotator.",
    ),
    "lead made annotator, signed by Omar": (
        of_project(of_role("Lea", "annotator", by="Lea"), "Omar"),
        "Lea becomes an annotator.",
    ),
    # keys
    "key for the lead": (of_project(key_of("Lea")), "A new key of Lea is included that Lea did not sign."),
    "first key for Sara, signed by Omar": (
        of_project(key_of("Sara"), "Omar"),
        "A new key of Sara is included that Sara did not sign.",
    ),
    "the lead's key is withdrawn": (of_project(key_gone), "A key of Lea will be withdrawn."),
    # guideline
    "another guideline": (of_project(guideline), "فرح changes the guideline."),
    # scheme
    "scheme without claims": (
        of_project(scheme_with('"CLAIM"', '"BOAST"')),
        (
            "These labels will be removed from the scheme: CLAIM. Annotations that use them: 31."
            " فرح changes the label scheme."
        ),
    ),
    "scheme with another name": (
        of_project(scheme_with('name = "Claim"', 'name = "Statement"')),
        "فرح changes the label scheme.",
    ),
    "scheme by nobody": (
        of_project(scheme_with('name = "Claim"', 'name = "Statement"', by="")),
        "An unnamed person changes the label scheme.",
    ),
    "scheme in the lead's name": (
        of_project(scheme_with('name = "Claim"', 'name = "Statement"', by="Lea")),
        "Lea changes the label scheme. Lea did not sign it.",
    ),
    "scheme removed": (
        of_project(lambda session: [change(session, SchemeText(id="scheme"), removes=True)]),
        "removes the scheme, which every project needs",
    ),
    "second scheme": (of_project(lambda _: [sent(SchemeText("other", toml="x = 1"))]), "entity other does not match"),
    "scheme of brackets": (
        of_project(lambda _: [sent(SchemeText("scheme", toml="a = " + "[" * 60))]),
        "It is nested more than 40 deep",
    ),
    "scheme of dots": (
        of_project(lambda _: [sent(SchemeText("scheme", toml="a." * 100_000 + "a = 1"))]),
        "A key has more than 40 parts",
    ),
    # gold and assignments
    "gold by the forger": (of_work(gold), "فرح changes the gold layer (1)."),
    "gold removed by Omar": (of_work(gold_gone, "Omar"), "Omar changes the gold layer (1)."),
    "decision in Rana's name": (of_work(decision), "Rana changes the gold layer (1). Rana did not sign it."),
    "decision in Rana's name, signed by Omar": (of_work(decision, "Omar"), "Rana did not sign it."),
    "Sara's article taken away": (of_work(taken_away), "فرح changes assignments (1)."),
    "article handed out in Lea's name": (of_work(handed_out), "Lea changes assignments (1). Lea did not sign it."),
    # the work of others
    "two spans of Sara removed by Omar": (of_work(two_emptied, "Omar"), "Omar changes annotations of Sara (2)."),
    "all of Sara's work removed": (of_work(emptied), f"فرح changes annotations of Sara ({SPANS})."),
    "all of Sara's work shrunk": (of_work(shrunk), f"فرح changes annotations of Sara ({SPANS})."),
    "Sara's article skipped": (of_work(reopened), "فرح changes annotations of Sara (1)."),
    "time for Sara": (of_work(time_of_sara), "فرح changes annotations of Sara (1)."),
    "Sara renamed and her work removed": (
        lambda session: parcel(session, *emptied(session), project=(sent(FAR), *renamed("Sara", "Rana")(session))),
        f"فرح changes annotations of Sara ({SPANS}).",
    ),
    # inboxes
    "Lea answers Sara, and did not sign it": (
        of_work(lambda session: [sent(message(session, "Sara"), author=person(session, "Lea"))]),
        "Lea writes in the inbox of Sara (1). Lea did not sign it.",
    ),
    "Omar writes to Sara": (
        of_work(lambda session: [sent(message(session, "Sara"), author=person(session, "Omar"))], "Omar"),
        "Omar writes in the inbox of Sara (1).",
    ),
    "Omar resolves a flag of Sara": (
        of_work(
            lambda session: [
                sent(Thread("flag", person(session, "Sara"), FIRST, resolved=True), author=person(session, "Omar"))
            ],
            "Omar",
        ),
        "Omar writes in the inbox of Sara (1).",
    ),
    "Omar asks everybody": (
        of_work(lambda session: [sent(Question("a" * 32, "", FIRST, "Why?"), author=person(session, "Omar"))], "Omar"),
        "Omar writes to everybody (1).",
    ),
    "Lea writes to everybody, and did not sign it": (
        of_work(lambda session: [sent(message(session, ""), author=person(session, "Lea"))]),
        "Lea writes to everybody (1). Lea did not sign it.",
    ),
    # what cannot be
    "Sara's layer emptied from within another": (
        of_work(emptied_from_within),
        "depends on a change of another annotation",
    ),
    "clock of the far future": (
        of_work(lambda _: [sent(far_span(), clock=10**12)]),
        "has an impossible clock: 1000000000000",
    ),
    "another quote": (of_work(lambda _: [sent(far_span(quote=("x",)))]), "the quote is “x”"),
    "another id": (
        of_work(lambda _: [msgspec.structs.replace(sent(far_span()), id="0" * 64)]),
        "the id does not match the content",
    ),
    "layer of nobody": (
        of_work(lambda _: [sent(far_span(layer="ghost"))]),
        "the layer ghost belongs to no known annotator",
    ),
    "type of tomorrow": (of_work(lambda _: [sent(far_span(), type="hologram")]), "type hologram is unknown"),
    "name with an override": (
        of_project(lambda _: [sent(Annotator("e", name="\u202eaeL"))]),
        "the name ",
    ),
    "person called AUTHOR": (
        of_project(lambda _: [sent(Annotator("AUTHOR", name="Eve"))]),
        "reserved by the program",
    ),
    "key that is none": (
        of_project(lambda session: [sent(Key("zz", person=person(session, "Lea")))]),
        "the key is not valid",
    ),
    "text under another's id": (
        lambda session: parcel(session, texts=(StoredText(DOCUMENT, "Lies."),)),
        "the id does not match the text",
    ),
}
"""What is quarantined, since nobody entitled made it or it cannot be; and all that is the others' stays as it was."""

CHANGED: dict[str, tuple[Forge, str]] = {
    "two spans of Sara removed by the reviewer": (
        of_work(by_rana(two_emptied), "Rana"),
        "Rana changes annotations of Sara: 2 spans.",
    ),
    "title": (of_work(retitled), "titles and metadata"),
    "direction": (of_work(lambda _: [sent(fixed_direction(SECOND, 0, "rtl"))]), "directions"),
    "Omar answers what everybody was asked": (
        of_work(lambda session: [sent(message(session, ""), author=person(session, "Omar"))], "Omar"),
        "messages",
    ),
    "who signs": (of_work(lambda _: [sent(far_span())], "Omar"), "Signed by Omar."),
    "who does not sign": (of_work(lambda _: [sent(far_span())]), "Not signed."),
}
"""What is taken in as it is previewed."""

REFUSED: dict[str, tuple[Forge, str]] = {
    "all of Sara's work shrunk by the reviewer": (of_work(by_rana(shrunk), "Rana"), f"change {SPANS} of other people"),
    "all of Sara's work removed by the reviewer": (of_work(by_rana(emptied), "Rana"), f"remove {SPANS} of"),
    "Sara's article removed": (of_work(article_gone), f"remove {SPANS + 1} of"),
    "signed for Lea with another key": (
        signed_by("Lea", STRANGE),
        "claims to be from Lea, but someone else signed it",
    ),
    "signed by a stranger": (signed_by("nobody", STRANGE), "signed by someone who is not on the team"),
    "signed with a withdrawn key": (withdrawn, "signed with a withdrawn key of Omar"),
    "signature with another letter": (
        resigned(lambda one: msgspec.structs.replace(one, value=one.value[::-1])),
        "The signature of the package is invalid",
    ),
    "signature with a key that is no point": (
        resigned(lambda one: msgspec.structs.replace(one, key="f" * 64)),
        "The signature of the package is invalid",
    ),
    "signature said to be Lea's": (
        resigned(lambda one: msgspec.structs.replace(one, key="0" * 64)),
        "The signature of the package is invalid",
    ),
    "signature of another package": (borrowed, "The signature of the package is invalid"),
    "recipient changed after signing": (readdressed, "The signature of the package is invalid"),
    "work on another project": (of_another_project, "This is work on another project"),
}


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory, project_template: Path) -> Path:
    path = Path(shutil.copy(project_template, tmp_path_factory.mktemp("team") / "team.annot"))
    make_team(path)
    return path


@pytest.fixture
def lead(template: Path, tmp_path: Path) -> Path:
    """Lea's project."""
    return Path(shutil.copy(template, tmp_path / "lead.annot"))


def state(lead: Path) -> list[object]:
    with Session.open(lead) as session:
        assert sound(session)
        return protected(session)


def forged(lead: Path, forge: Forge) -> Path:
    with Session.open(lead) as session:
        return forge(session)


@pytest.mark.parametrize("case", TOLD)
def test_changes_without_permission_are_reported_and_quarantined(lead: Path, case: str) -> None:
    forge, line = TOLD[case]
    package = forged(lead, forge)
    before = state(lead)
    preview = annotator("merge", lead, package, "--dry-run")
    assert preview.status == 0
    assert line in preview.out + preview.err
    assert state(lead) == before
    done = annotator("merge", lead, package)
    assert done.err == preview.err
    assert state(lead) == before


@pytest.mark.parametrize("case", CHANGED)
def test_merged_changes_are_reported(lead: Path, case: str) -> None:
    forge, line = CHANGED[case]
    package = forged(lead, forge)
    preview = annotator("merge", lead, package, "--dry-run")
    assert line in preview.out + preview.err
    done = annotator("merge", lead, package)
    assert done == preview
    assert done.status == 0
    state(lead)


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_refused_changes_nothing(lead: Path, case: str) -> None:
    forge, line = REFUSED[case]
    package = forged(lead, forge)
    before = state(lead)
    done = annotator("merge", lead, package, "--yes")
    assert done.status == 1
    assert line in done.err
    assert state(lead) == before
