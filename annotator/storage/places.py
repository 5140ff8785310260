"""Places where SQLite is not safe: network drives and synchronised folders."""

import re
from pathlib import Path, PurePath
from typing import Literal, NamedTuple

_NETWORK = {
    "9p", "afs", "afpfs", "ceph", "cifs", "davfs", "glusterfs", "lustre", "ncpfs", "nfs", "nfs4", "smb2", "smb3",
    "smbfs", "webdav", "fuse.ceph-fuse", "fuse.davfs2", "fuse.glusterfs", "fuse.gvfsd-fuse", "fuse.rclone", "fuse.s3fs",
    "fuse.smbnetfs", "fuse.sshfs",
}  # fmt: skip
_SYNCHRONISED = {
    "Dropbox": r"dropbox( \(.*\))?",
    "OneDrive": r"onedrive( ?- ?.*)?",
    "Google Drive": r"google ?drive( ?- ?.*)?|my drive",
    "iCloud": r"icloud ?drive|mobile documents|com~apple~clouddocs",
    "Nextcloud": r"nextcloud\d*",
    "ownCloud": r"owncloud",
    "Seafile": r"seafile",
    "Syncthing": r"syncthing",
}


class RiskyPlace(NamedTuple):
    """Why a place is risky, and the kind of drive or the name of the service."""

    kind: Literal["network", "synchronised"]
    name: str


def risky_place(path: PurePath, mounts: str) -> RiskyPlace | None:
    """Return why the place of a file is risky, given the table of mounts; None if it is not known to be."""
    if path.anchor.startswith(("\\\\", "//")):
        return RiskyPlace("network", path.drive)
    kind = _file_system(path, mounts)
    if kind in _NETWORK:
        return RiskyPlace("network", kind)
    for part in path.parent.parts:
        for service, pattern in _SYNCHRONISED.items():
            if re.fullmatch(pattern, part, re.IGNORECASE):
                return RiskyPlace("synchronised", service)
    return None


def mount_table() -> str:
    """Return the system's table of mounts, "" if there is none."""
    try:
        return Path("/proc/self/mounts").read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return ""


def _file_system(path: PurePath, mounts: str) -> str:
    """Return the kind of file system of a file, "" for that of the system itself."""
    deepest, kind = PurePath("/"), ""
    for line in mounts.splitlines():
        _, place, found, *_ = [*line.split(" "), "", "", ""]
        mounted = PurePath(re.sub(r"\\([0-7]{3})", lambda code: chr(int(code[1], 8)), place))
        if mounted != PurePath("/") and path.is_relative_to(mounted) and mounted.is_relative_to(deepest):
            deepest, kind = mounted, found
    return kind
